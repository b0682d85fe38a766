import Foundation
import InterviewDomain

/// The sample texts, and what a person reads in them.
enum ProfileSamples {
  static func text(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")
    return try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
  }

  static var names: [String] {
    (expectations + jobExpectations).split(separator: "\n").filter { $0.hasPrefix("# ") }.map {
      String($0.dropFirst(2))
    }
  }

  /// By name of the text: what is expected, a line of `field value`.
  static func expected(_ list: String) -> [(name: String, fields: [String])] {
    var all: [(name: String, fields: [String])] = []
    for line in list.split(separator: "\n") {
      if line.hasPrefix("# ") {
        all.append((String(line.dropFirst(2)), []))
      } else {
        all[all.count - 1].fields.append(String(line))
      }
    }
    return all
  }

  /// In a post: title, organization, from, to. In a course: degree, institution, from, to. `-` is what is not said.
  static let expectations = """
    # cv-academic
    name Dr. Wilma Erdacht
    email wilma.erdacht@example.edu
    post Associate Professor|University of Somewhere|2018|present
    post Postdoctoral Researcher|Institute of Light|2014|2018
    course Ph.D. in Physics|University of Elsewhere|-|2014
    course M.Sc. in Physics|University of Elsewhere|-|2009
    # cv-es
    name Diego Ficticio Romero
    headline Desarrollador de software
    email diego@example.es
    phone 600 123 456
    post Desarrollador Senior|Naranja Digital S.L.|2019|present
    post Programador|Puerto Tech|2015-03|2018-12
    course Grado en Ingeniería Informática|Universidad Politécnica de Valencia|2010|2014
    language Inglés:B2
    language Español:nativo
    # cv-europass
    name Lucía Inventada Prados
    email lucia.inventada@example.es
    phone +34 600 123 456
    address Calle Mayor 5, 28013 Madrid, Spain
    birth 3 May 1990
    nationality Spanish
    post Data Analyst|Datos del Sur S.L.|2017-01|present
    course Licenciatura en Matemáticas|Universidad de Sevilla|2008|2013
    language Spanish:native
    language English:C1
    # cv-fr
    name Camille IMAGINAIRE
    headline Cheffe de projet web
    email camille@example.fr
    phone 06 12 34 56 78
    address 12 rue des Lilas, 69003 Lyon
    birth 12/03/1991
    nationality française
    post Cheffe de projet|Agence Pixel|2018-05|present
    post Développeuse web|Toile & Cie|2015-01|2017-12
    course Master informatique|Université Grenoble Alpes|2012|2014
    course Licence MIAGE|Université Lyon 1|2009|2012
    skill Symfony
    language Anglais:courant
    language Espagnol:notions
    # cv-lebenslauf
    name Karl-Heinz Mustermann
    email kh.mustermann@example.de
    phone 0711 / 123 45 67
    address Lindenweg 7, 70173 Stuttgart
    birth 14.02.1985
    nationality deutsch
    marital verheiratet, zwei Kinder
    post Teamleiter Softwareentwicklung|Schwarzwald Systeme GmbH|2018-04|present
    post Softwareentwickler|Neckar Daten AG|2012-10|2018-03
    course Diplom-Informatiker|Universität Stuttgart|2006-10|2012-09
    course Abitur|Gymnasium am Park|-|2005-06
    skill Kotlin
    language Deutsch:Muttersprache
    language Englisch:verhandlungssicher
    # cv-linkedin
    name Petra Beispiel
    headline Senior Product Manager at Isarwerk
    email petra.beispiel@example.com
    post Senior Product Manager|Isarwerk|2020-01|present
    post Product Manager|Alpenbahn AG|2016-03|2019-12
    course Master of Science, Computer Science|Technische Universität München|2013|2015
    skill Roadmapping
    language German:Native or Bilingual
    # cv-twoline
    name MARTA QUIMERA
    headline Nurse Manager
    email marta@example.org
    phone 555-123-4567
    address Denver, CO
    post Nurse Manager|St. Example Hospital|2018|2023
    post Registered Nurse|Riverside Clinic|2012|2018
    course Bachelor of Science in Nursing|Example College|2008|2012
    # cv-us
    name J A M E S   O.   F I C T I O N
    email james.fiction@example.com
    phone (617) 555-0199
    post Senior Associate|HARBOR CONSULTING GROUP|2021-08|present
    post Analyst|LITTLE BANK|2019-07|2021-07
    course Bachelor of Arts in Economics, GPA 3.8|Bayside University|-|2019-05
    skill Tableau
    # cv-altacv-sample-pdf
    name YOUR NAME HERE
    headline Your Position or Tagline Here
    email your_name@email.com
    phone 000-00-0000
    address Åddrésş, Street, 00000 Cóuntry
    course Ph.D. in Your Discipline|Your University|2002-09|2006-06
    course M.Sc. in Your Discipline|Your University|2001-09|2002-06
    course B.Sc. in Your Discipline|Stanford University|1998-09|2001-06
    language English:5
    language German:3.5
    # cv-hackmyresume-jane-txt
    name Jane Q. Fullstacker
    email jdoe@onecoolstartup.io
    phone 1-650-999-7777
    post Head Code Ninja|Area 52|2013-09|present
    post Principal Developer|Veridian Dynamics|2011-07|2013-08
    post IT Administrator|Stark Industries|2008-10|2011-06
    post Intern|Dunder Mifflin|2008-06|2008-09
    course -|Cornell University|2005-09|2008-05
    course -|Medfield College|2003-09|2005-06
    skill PostgreSQL
    # cv-hackmyresume-jane-pdf
    name Jane Q. Fullstacker
    post Head Code Ninja|Area 52|2013-09|present
    post Principal Developer|Veridian Dynamics|2011-07|2013-08
    post IT Administrator|Stark Industries|2008-10|2011-06
    post Intern|Dunder Mifflin|2008-06|2008-09
    course BSCS|Cornell University|2005-09|2008-05
    course -|Medfield College|2003-09|2005-06
    skill PostgreSQL
    # cv-moderncv-es-pdf
    name John Doe
    headline Título del CV (opcional)
    email john@doe.org
    phone +1 (234) 567 890
    # cv-own-de-lebenslauf-docx
    name Jörg Weißenfels-Öztürk
    email joerg@example.com
    address Straße 12 b, 12345 Beispielstadt
    post Systemadministrator|Fähre & Söhne GmbH|2018-03|present
    course Ausbildung zum Fachinformatiker|Stadtwerke Mühlgrün|2014-09|2018-02
    course Abitur|Gymnasium Süßenbach|-|2014
    skill Python
    # cv-own-en-simple-docx
    name Mara Lindqvist-Okafor
    headline Backend Engineer
    email mara.lo@example.com
    phone +1 555 0142
    address Springfield
    post Senior Backend Engineer|Northwind Ledger|2021-03|present
    post Backend Engineer|Blue Heron Logistics|2017-06|2021-02
    course B.Sc. Computer Science|Lakeside Technical University|2013|2017
    skill Kafka
    language English:native
    language Swedish:fluent
    # cv-own-en-utf8-txt
    name Mara Lindqvist-Okafor
    headline Backend Engineer
    email mara.lo@example.com
    phone +1 555 0142
    post Senior Backend Engineer|Northwind Ledger|2021-03|present
    post Backend Engineer|Blue Heron Logistics|2017-06|2021-02
    course B.Sc. Computer Science|Lakeside Technical University|2013|2017
    skill Kafka
    language English:native
    # cv-own-fr-cp1252-txt
    name Élodie Brïssac-Müller
    headline Ingénieure qualité — chaîne “critique”
    email elodie@example.com
    post Ingénieure test|Société Générique|2019|present
    post Praktikantin|Größe & Söhne|2018|2018
    course Master informatique|Université de Franche-Fiction|-|2018
    skill Jenkins
    language français:-
    # cv-own-he-rtl-docx
    name נועה בן־דמיון
    headline מפתחת תוכנה בכירה
    email noa@example.com
    phone 555-0131
    post -|חברת דוגמה בע"מ|2019|2026
    post -|סטארט־אפ לדוגמה|2015|2019
    course תואר ראשון במדעי המחשב|אוניברסיטת הדוגמה|-|2015
    # cv-own-ja-pdf
    name 例山 太郎
    post -|株式会社サンプル|2018-04|2023-09
    post チームリーダー（5名）|架空技研株式会社|2023-10|present
    # cv-own-two-column-table-docx
    name Tobias Quintero-Vale
    email tobias.qv@example.com
    phone +1 555 0177
    post Firmware Lead|Kestrel Motors|2020|2026
    post Firmware Engineer|Tidal Pumps|2016|2020
    course M.Sc. Electrical Engineering|Universidade do Exemplo|-|2016
    skill CAN bus
    language Portuguese:-
    # cv-own-two-column-pdf
    name Tobias Quintero-Vale
    headline Firmware Engineer
    post Firmware Lead|Kestrel Motors|2020|2026
    post Firmware Engineer|Tidal Pumps|2016|2020
    skill FreeRTOS
    # cv-reactive-azurill-pdf
    name John Doe
    headline Creative and Innovative Web Developer
    email john.doe@gmail.com
    phone (555) 123-4567
    address Pleasantville, CA 94588
    post Senior Web Developer|Creative Solutions Inc.|2019-01|present
    post Web Developer|TechAdvancers|2016-06|2018-12
    course Bachelor's in Computer Science|University of California|2012-08|2016-05
    skill Laravel
    # cv-reactive-gengar-pdf
    name John Doe
    email john.doe@gmail.com
    phone (555) 123-4567
    address Pleasantville, CA 94588
    post Senior Web Developer|Creative Solutions Inc.|2019-01|present
    post Web Developer|TechAdvancers|2016-06|2018-12
    course Bachelor's in Computer Science|University of California|2012-08|2016-05
    skill Laravel
    # cv-rendercv-classic-pdf
    name John Doe
    email john.doe@email.com
    address San Francisco, CA
    post Co-Founder & CTO|Nexus AI|2023-06|present
    post Research Intern|NVIDIA Research|2022-05|2022-08
    post Research Intern|Google DeepMind|2021-05|2021-08
    post Research Intern|Apple ML Research|2020-05|2020-08
    post Research Intern|Microsoft Research|2019-05|2019-08
    course PhD|Princeton University|2018-09|2023-05
    course BS|Boğaziçi University|2014-09|2018-06
    skill CUDA
    # cv-rendercv-engineeringresumes-pdf
    name John Doe
    email john.doe@email.com
    post Co-Founder & CTO|Nexus AI|2023-06|present
    post Research Intern|NVIDIA Research|2022-05|2022-08
    post Research Intern|Google DeepMind|2021-05|2021-08
    post Research Intern|Apple ML Research|2020-05|2020-08
    post Research Intern|Microsoft Research|2019-05|2019-08
    course PhD in Computer Science|Princeton University|2018-09|2023-05
    course BS in Computer Engineering|Boğaziçi University|2014-09|2018-06
    # cv-rendercv-moderncv-pdf
    name John Doe
    email john.doe@email.com
    post Co-Founder & CTO|Nexus AI|2023-06|present
    post Research Intern|NVIDIA Research|2022-05|2022-08
    post Research Intern|Google DeepMind|2021-05|2021-08
    post Research Intern|Apple ML Research|2020-05|2020-08
    post Research Intern|Microsoft Research|2019-05|2019-08
    course PhD in Computer Science|Princeton University|2018-09|2023-05
    course BS in Computer Engineering|Boğaziçi University|2014-09|2018-06
    # cv-resume-matcher-single-column-pdf
    name JOHN DOE
    headline SENIOR SOFTWARE ENGINEER
    email john.doe@email.com
    phone +1 (415) 555-0142
    address San Francisco, CA
    post Senior Software Engineer|Stripe|2023-01|present
    post Software Engineer|Figma|2021-06|2022-12
    post Software Engineer|Notion|2019-07|2021-05
    course Bachelor of Science, Computer Science|UC Berkeley|-|2019
    skill Kubernetes
    # cv-resume-matcher-two-column-pdf
    name JOHN DOE
    headline SENIOR SOFTWARE ENGINEER
    email john.doe@email.com
    phone +1 (415) 555-0142
    address San Francisco, CA
    post Senior Software Engineer|Stripe|2023-01|present
    post Software Engineer|Figma|2021-06|2022-12
    post Software Engineer|Notion|2019-07|2021-05
    course Bachelor of Science, Computer Science|UC Berkeley|-|2019
    skill Kubernetes
    # cv-simple-resume-cv-pdf
    name John Doe
    email johndoe@example.com
    phone +1 (555) 101-1001
    address 17 Prime Avenue, Apt 37, Springfield, Pennsylvania 10111, USA
    post Undergraduate Research Student|Institute for Advanced Research|2004-05|2005-05
    post Project Officer|Alpha Engineering Firm|2007-10|2008-01
    course Ph.D. in Geophysical Engineering|First American University|2009-12|2014-07
    course M.B.A.|First American University|2008-11|2009-06
    course M.S. in Geophysical Engineering|First American University|2006-08|2008-08
    course B.S. in Geography|Science College|2002-05|2005-05
    language English:Native language
    # cv-twentyseconds-alice-pdf
    name Alice
    headline Adventurer
    email alice@wonderland.com
    phone +39 0325658974
    birth 26 November 1865
    course Ph.D. candidate in Computer Science|Wonderland|1865|present
    course M.Sc. magna cum laude|Wonderland|1863|1865
    course B.Sc. magna cum laude|Wonderland|1861|1863
    """

  static let jobExpectations = """
    # jobs-gh
    title Senior Backend Engineer
    organization Acme Robotics
    place Berlin, Germany
    seniority senior
    employment Full-time
    salary €75,000 - €95,000 per year
    must 5+ years of backend work
    must Solid knowledge of PostgreSQL
    nice Kafka
    nice A degree in robotics
    duty Design services in Go that steer 4,000 arms
    counts 2 2 2
    # jobs-de
    title Softwareentwickler Java (m/w/d)
    organization Musterwerk GmbH
    place Stuttgart
    employment Vollzeit
    salary 60.000 € bis 70.000 € brutto im Jahr
    must Gute Kenntnisse in Java und Spring
    nice Erfahrung mit Docker von Vorteil
    duty Betreuung der Schnittstellen
    counts 2 1 2
    # jobs-fr
    title Développeur Python confirmé (H/F)
    organization Lumen SAS
    place Lyon
    seniority senior
    employment CDI
    salary 45 000 € à 52 000 € brut annuel
    must Maîtrise de Python
    nice Rust
    duty Concevoir des API
    counts 2 1 2
    # jobs-es
    title Analista de datos
    organization Datos Claros S.L
    place Madrid (híbrido)
    employment Jornada completa
    salary 28.000 - 32.000 € brutos anuales
    must Inglés B2
    nice Python
    duty Limpiar datos
    counts 2 1 2
    # jobs-own-en-plain-txt
    title Junior iOS Developer
    organization Pinecone Fitness
    seniority junior
    salary 48,000 to 55,000
    must Git
    nice Accessibility testing
    counts 2 2 1
    # jobs-own-job-docx
    title Platform Engineer
    organization Blue Heron Logistics
    place Remote (EU)
    # jobs-tts-principal-software-engineer-txt
    title Principal Software Engineer
    organization 10x
    place Anywhere in the U.S. (remote)
    seniority lead
    employment Full time
    # jobs-tts-fedramp-security-director-txt
    title FedRAMP Security Director
    place Anywhere in the U.S. (remote)
    seniority lead
    employment Full time
    # jobs-tts-accessibility-lead-txt
    title Accessibility Specialist
    place Anywhere in the U.S. (remote)
    employment Full time
    """
}
