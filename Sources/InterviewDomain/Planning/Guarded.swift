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
    your partner's age
    your partner's job
    your partner's income
    your partner's name
    how many children
    are your children
    do your children
    after your children
    care of your children
    your children?
    your kids
    do you have children
    you have children?
    you have children at
    whether you have children
    if you have children
    is your child
    does your child have
    after your child
    care of your child
    you have kids
    about having children
    on having children
    of having children
    consider having children
    having kids
    plan to have children
    plan to have kids
    plan to have a baby
    planning to have children
    childcare
    start a family
    starting a family
    is your family
    about your family
    does your family live
    does your family say
    does your family think
    does your family do
    your family at home
    your family life
    your family?
    your family situation
    and your family
    your family plans
    your family background
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
    what race are you
    what race do you
    what is your race
    your race or ethnicity
    your race or color
    your race or religion
    your skin color
    your ethnicity
    ethnic background
    ethnic origin
    your nationality
    your citizenship
    are you a citizen
    your country of origin
    what country of origin are you
    where are you from originally
    where are you originally from
    where do you come from?
    where do you come from originally
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
    your medical history
    your medical condition
    your medical conditions
    your medical problems
    any medical condition
    any medical conditions
    a medical condition
    a mental illness yourself
    had a mental illness
    have a mental illness?
    your mental health
    do you take medication
    sick days
    sexual orientation
    are you gay
    are you transgender
    your gender
    gender identity
    your political
    your political party
    which political party
    a political party?
    political views
    who did you vote
    a union member
    in a trade union
    trade union member
    join a trade union
    criminal record
    been arrested
    how much do you weigh
    how much do you weigh?
    how much you weigh
    your body weight
    how tall are you
    do you smoke
    do you drink alcohol
    wie alt sind sie
    wie alt bist du
    ist ihr alter
    ihr alter?
    ihr alter angeben
    ihr alter nennen
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
