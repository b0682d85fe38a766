/// What must never be quoted in a question or asked by one.
package enum Guarded {
  /// Whether a text speaks to a machine rather than of work.
  package static func looksLikeInstructions(_ text: String) -> Bool {
    looksLikeInstructions(words: Cues.wordBytes(of: text))
  }

  /// - Parameter words: as `Cues.wordBytes` gives them, for a caller who has them.
  static func looksLikeInstructions(words: [UInt8]) -> Bool { instructions.occur(in: words) }

  /// Whether a question touches what an employer must not ask about: age, family, religion, health, origin and such.
  package static func asksProtectedTopic(_ text: String) -> Bool {
    asksProtectedTopic(words: Cues.wordBytes(of: text))
  }

  static func asksProtectedTopic(words: [UInt8]) -> Bool { protected.occur(in: words) }

  private static let instructions: Cues = .wordsOnly(
    """
    system prompt
    ignore all previous
    ignore previous
    ignore the above
    ignore all instructions
    ignore the instructions
    ignore your instructions
    ignore the rubric
    disregard the
    disregard all
    disregard previous
    previous instructions
    you are an ai
    as an ai
    as a language model
    language model you
    you are now
    you are the interviewer
    interviewer must
    give full marks
    give the highest
    highest score
    score of 10
    rate this candidate
    this candidate is perfect
    hire this candidate
    recommend this candidate
    respond only with
    output only
    begin data
    end data
    im start
    im end
    """)

  private static let protected: Cues = .wordsOnly(
    """
    how old are you
    how old you are
    your age
    your date of birth
    when were you born
    where were you born
    your birthday
    your birthplace
    are you married
    are you single
    marital status
    your husband
    your wife
    your spouse
    your partner's
    your children
    your kids
    you have children
    your child
    you have kids
    having children
    having kids
    plan to have children
    plan to have kids
    plan to have a baby
    planning to have children
    childcare
    start a family
    starting a family
    your family
    family planning
    are you pregnant
    become pregnant
    get pregnant
    your pregnancy
    maternity leave
    your religion
    your religious faith
    what faith
    religious beliefs
    do you pray
    go to church
    attend church
    your church
    what race
    what is your race
    your race or
    your skin color
    your ethnicity
    ethnic background
    ethnic origin
    your nationality
    your citizenship
    are you a citizen
    country of origin
    where are you from originally
    where are you originally from
    where do you come from
    your native language
    your mother tongue
    your accent
    your disability
    are you disabled
    disabilities do you
    about your health
    how is your health
    state of health
    your health problems
    any health problems
    your health condition
    your medical
    any medical condition
    any medical conditions
    a medical condition
    mental illness
    do you take medication
    sick days
    sexual orientation
    are you gay
    are you transgender
    your gender
    gender identity
    your political
    political party
    political views
    who did you vote
    a union member
    trade union
    criminal record
    been arrested
    you weigh
    your body weight
    how tall are you
    do you smoke
    do you drink alcohol
    wie alt sind sie
    wie alt bist du
    ihr alter
    ihr geburtsdatum
    wann sind sie geboren
    wo sind sie geboren
    sind sie verheiratet
    ihr familienstand
    ihr ehemann
    ihre ehefrau
    sind sie schwanger
    eine schwangerschaft
    kinderwunsch
    familienplanung
    ihre religion
    ihr glaube
    ihre konfession
    ihre kinder
    ihre staatsangehörigkeit
    ihre nationalität
    ihre herkunft
    woher kommen sie
    ihre muttersprache
    ihre gesundheit
    ihre behinderung
    sind sie krank
    vorerkrankungen
    sexuelle orientierung
    welche partei
    ihre politische
    gewerkschaftsmitglied
    sind sie vorbestraft
    haben sie kinder
    ihre familie
    quel âge avez vous
    votre âge
    votre date de naissance
    où êtes vous né
    où êtes vous née
    situation familiale
    état civil
    votre mari
    votre femme
    votre conjoint
    avoir des enfants
    vos convictions religieuses
    votre nationalité
    vos origines
    votre langue maternelle
    votre santé
    votre handicap
    votre orientation sexuelle
    vos opinions politiques
    êtes vous syndiqué
    casier judiciaire
    êtes vous mariée
    êtes vous marié
    vos enfants
    avez vous des enfants
    votre religion
    votre famille
    êtes vous enceinte
    tomber enceinte
    cuántos años tiene
    qué edad tiene
    su edad
    su fecha de nacimiento
    dónde nació
    su estado civil
    su esposo
    su esposa
    su marido
    su pareja
    tener hijos
    sus hijos
    sus creencias
    su nacionalidad
    su origen étnico
    su lengua materna
    su salud
    su discapacidad
    su orientación sexual
    sus ideas políticas
    su partido
    antecedentes penales
    está casado
    está casada
    tiene hijos
    su religión
    su familia
    está embarazada
    quedar embarazada
    """)
}
