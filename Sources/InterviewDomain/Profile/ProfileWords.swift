/// Words by which a part of a line is known for a job, a degree, an employer, a school or a place.
enum ProfileWords {
  static func namesJob(_ words: some Sequence<String>) -> Bool {
    words.contains { word in jobs.contains(word) || word.utf8.count > 6 && jobEndings.contains { word.hasSuffix($0) } }
  }

  static func namesDegree(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      if degrees.contains(word) || degreeStems.contains(where: { word.hasPrefix($0) }) { return true }
      if index + 1 < words.count, ["high school", "a levels"].contains(word + " " + words[index + 1]) { return true }
      if index + 1 < words.count, degrees.contains(word + words[index + 1]) { return true }
    }
    return false
  }

  static func namesSchool(_ words: [String]) -> Bool {
    words.contains { word in schools.contains(word) || schoolStems.contains { word.hasPrefix($0) || word.hasSuffix($0) }
    }
  }

  static func namesCompany(_ words: [String]) -> Bool { words.contains(where: companies.contains) }

  static func isLegalForm(_ words: some Collection<String>) -> Bool {
    words.count == 1 && words.allSatisfy(legalForms.contains)
  }

  /// "Remote", "CA", "Germany": what stands behind a city.
  static func isRegion(_ words: [String], isCapital: Bool) -> Bool {
    let name = words.joined(separator: " ")
    if countries.contains(name) || states.contains(name) && (isCapital || name.utf8.count > 2) { return true }
    guard let first = words.first, states.contains(first), first.utf8.count == 2, words.count == 2 else { return false }
    return words[1].utf8.count == 5 && words[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  static func isPlaceWord(_ words: [String]) -> Bool {
    let name = words.joined(separator: " ")
    return countries.contains(name) || cities.contains(name)
      || words.count <= 3 && words.contains("remote") && words.allSatisfy { $0 != "engineer" }
  }

  static func isDuration(_ words: [String]) -> Bool {
    !words.isEmpty && words.count <= 6 && words.contains(where: durations.contains)
      && words.allSatisfy {
        durations.contains($0) || $0.utf8.allSatisfy { (0x30...0x39).contains($0) } || $0 == "less"
      }
  }

  private static let jobs = ScannedText.set(
    """
    engineer developer programmer architect manager director lead head chief officer ceo cto cfo coo cio vp president analyst
    consultant designer scientist researcher administrator admin specialist coordinator assistant associate intern trainee
    apprentice teacher lecturer professor tutor instructor nurse doctor physician surgeon therapist technician mechanic
    electrician accountant auditor controller bookkeeper clerk secretary receptionist cashier salesperson representative
    agent advisor adviser strategist planner buyer recruiter editor writer journalist author copywriter translator
    photographer artist producer cook chef waiter waitress barista driver operator supervisor foreman founder
    co-founder cofounder owner partner principal fellow postdoc student freelancer contractor volunteer captain pilot
    lawyer attorney paralegal counsel tester dba sysadmin devops sre qa ninja marketer statistician economist
    pharmacist dentist librarian curator executive expert evangelist adventurer generalist banker broker trader
    underwriter chemist biologist physicist geologist builder carpenter plumber welder guard janitor cleaner
    entwickler leiter teamleiter berater ingenieur praktikant praktikantin werkstudent werkstudentin auszubildender
    auszubildende azubi aushilfe sachbearbeiter geschäftsführer kaufmann kauffrau fachkraft krankenpfleger lehrer
    mitarbeiter mitarbeiterin referent assistentin assistent selbständig selbstständig freiberufler hilfskraft
    ingénieur ingénieure développeur développeuse chef cheffe responsable directeur directrice consultant consultante
    stagiaire assistante technicien technicienne analyste gestionnaire chargé chargée conseiller conseillère vendeur
    vendeuse professeur enseignant enseignante infirmier infirmière comptable alternant apprenti apprentie architecte
    rédacteur rédactrice concepteur conceptrice administrateur administratrice
    ingeniero ingeniera desarrollador desarrolladora programador programadora jefe jefa gerente director directora
    consultor consultora analista becario becaria técnico técnica profesor profesora enfermero enfermera contable
    vendedor vendedora diseñador diseñadora administrador administradora arquitecto arquitecta asistente auxiliar
    encargado encargada comercial dependiente camarero camarera abogado abogada coordinador coordinadora ejecutivo
    ayudante especialista
    """)
  private static let jobEndings = [
    "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "leitung", "berater", "beraterin",
    "administrator", "administratorin", "techniker", "technikerin", "fuhrer", "fuhrerin", "kraft", "pfleger",
    "pflegerin",
    "lehrer", "lehrerin", "meister", "meisterin", "mechaniker", "mechatroniker", "informatiker", "informatikerin",
    "verkaufer", "verkauferin", "bearbeiter", "bearbeiterin", "referent", "referentin", "assistent", "assistentin",
    "kaufmann", "kauffrau", "fachmann", "fachfrau", "redakteur", "redakteurin", "gestalter", "gestalterin", "planer",
    "planerin", "koordinator", "koordinatorin", "manager", "managerin", "analyst", "analystin", "architekt",
    "architektin",
    "tester", "testerin", "vertreter", "vertreterin", "angestellte", "angestellter", "praktikum", "praktikant",
  ]

  private static let degrees = ScannedText.set(
    """
    bsc b.sc msc m.sc phd ph.d mba m.b.a ba b.a ma m.a bs b.s ms m.s beng b.eng meng m.eng bachelor bachelors bachelor's
    master masters master's mag llb ll.b llm ll.m jd j.d md m.d doctor doctorate doctoral associate diploma degree bscs
    bba bcom b.com bca b.c.a mca m.c.a b.e m.e b.arch m.arch hnd pgdm gce g.c.e
    btech b.tech mtech m.tech bfa mfa mphil dphil ged gcse gcses minor major mres mph med b.ed m.ed pgce
    diplom dipl.-ing dipl.-inf dipl.-kfm dipl magister abitur fachabitur fachhochschulreife hochschulreife promotion
    dr.-ing ausbildung berufsausbildung umschulung realschulabschluss hauptschulabschluss staatsexamen matura
    reife lehre abschluss schulabschluss umschulung
    licence licencié maîtrise doctorat baccalauréat bac bts dut diplôme dess dea cap bep mastère ingénieur bachelier but
    licenciatura licenciado licenciada grado máster doctorado bachillerato ingeniería ingeniero diplomatura diplomado
    técnico título titulado fp ph.d.c
    """)
  private static let degreeStems = [
    "bachelor", "master-", "masterstudi", "diplom-", "magister", "staatsexam", "ausbildung",
  ]

  private static let schools = ScannedText.set(
    """
    university college school institute academy polytechnic eth mit tu fh rwth ucla epfl école école lycée université
    universidad instituto colegio academia escuela facultad iut insa iae cfa universita universidade faculty conservatory
    kit lmu hec essec escp cegep berkeley stanford harvard caltech kolleg bootcamp ies sorbonne
    """)
  private static let schoolStems = [
    "universit", "hochschule", "gymnasium", "realschule", "gesamtschule", "hauptschule", "berufsschule", "fachschule",
    "berufskolleg", "schule", "akademie", "institut", "politec", "polytech",
  ]

  private static let legalForms = ScannedText.set(
    "inc inc. llc ltd ltd. limited gmbh ag se kg ohg sa s.a sas sarl s.a.s s.l sl slu bv b.v nv plc corp corporation co co. e.v ev s.p.a spa kgaa oy ab as pty l.p lp"
  )
  private static let companies: Set<String> = legalForms.union(
    ScannedText.set(
      """
      company group labs lab laboratory laboratories technologies solutions systems bank consulting partners industries
      holding holdings services software foundation association agency studio studios media networks ventures capital
      insurance hospital clinic klinikum krankenhaus ministry department council stadtwerke versicherung verlag werke
      société banque groupe cabinet agence hôpital mairie empresa banco grupo söhne söhnen sons organization ministerio
      ayuntamiento hotel restaurant university universität university's institute logistics motors research airlines
      energy pharma bakery retail stores supermarket
      """))

  private static let states = ScannedText.set(
    """
    al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc
    sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb uk usa us eu nsw vic california texas florida massachusetts
    pennsylvania ohio illinois washington oregon colorado virginia ontario quebec bavaria bayern catalonia england
    scotland wales nrw hessen sachsen
    """)
  private static let countries: Set<String> = ScannedText.set(
    """
    usa uk germany deutschland france spain españa italy italia portugal austria österreich switzerland schweiz suisse
    netherlands belgium belgique denmark sweden norway finland poland ireland scotland england canada mexico méxico
    argentina chile colombia perú peru brazil brasil india china japan singapore australia turkey türkiye israel egypt
    greece hungary romania bulgaria ukraine luxembourg allemagne espagne suiza alemania francia remote emea
    """
  ).union([
    "united states", "united kingdom", "new zealand", "south africa", "south korea", "czech republic", "remote eu",
  ])
  private static let cities: Set<String> = ScannedText.set(
    """
    berlin hamburg münchen munich köln cologne frankfurt stuttgart düsseldorf leipzig dresden hannover nürnberg bremen
    essen dortmund karlsruhe mannheim bonn wien vienna zürich zurich basel bern genf genève geneva paris lyon marseille
    toulouse bordeaux lille nantes strasbourg grenoble rennes nice montpellier madrid barcelona valencia sevilla bilbao
    zaragoza málaga granada london manchester edinburgh dublin amsterdam brussels bruxelles lisbon lisboa porto rome
    milan milano boston chicago seattle austin denver toronto montreal vancouver bangalore bengaluru mumbai delhi tokyo
    sydney melbourne stockholm copenhagen oslo helsinki warsaw prague budapest athens istanbul bogotá lima santiago
    """
  ).union([
    "new york", "san francisco", "los angeles", "ciudad de mexico", "buenos aires", "frankfurt am main", "hong kong",
    "tel aviv",
  ])
  private static let durations = ScannedText.set(
    "year years yr yrs month months mo mos jahr jahre jahren monat monate monaten an ans mois año años mes meses")
}
