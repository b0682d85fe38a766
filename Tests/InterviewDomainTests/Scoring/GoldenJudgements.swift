/// Levels and checks as rubric version 3 gives them: `+` pass, `~` partial, `-` fail, `?` unclear.
enum GoldenJudgements {
  static let lines = [
    "5 E1+ E2+ E3+ E4+ E5+ E6+ E7+ R1+ S1+ S2+ S3+ S4+ T1+",
    "4 E1+ E2+ E3+ E4+ E5+ E6+ E7- R1? S1~ S2+ S3- S4+ T1+",
    "5 E1+ E2+ E3+ E4+ E5+ E6+ E7+ R1? S1+ S2+ S3+ S4+ T1+",
    "5 E1+ E2+ E3+ E4+ E5+ E6+ E7+ R1~ S1+ S2+ S3+ S4+ T1+",
    "4 E1+ E2+ E3+ E4+ E5+ E6+ E7- R1? S1+ S2- S3- S4+ T1+",
    "3 E1+ E2~ E3+ E4+ E5- E6- E7- R1? S1- S2+ S3+ S4~ T1~",
    "2 E1+ E2~ E3~ E4- E5+ E6+ E7- R1~ S1~ S2+ S3+ S4+ T1+",
    "1 pseudoStory E1- E3- E4- E5- E6- E7- R1? S1~ S2- S3- S4+ T1~",
    "1 selfDescription E1- E3- E4- E5- E6- E7- R1+ S1+ S2- S3- S4+ T1~",
    "5 E1+ E2+ E3+ E4+ E5+ E6+ E7+ R1? S1+ S2+ S3+ S4+ T1+",
    "5 E1+ E2~ E3+ E4+ E5+ E6+ E7+ R1? S1+ S2+ S3+ S4+ T1+",
    "3 E1+ E3+ E4+ E5~ E6- E7- R1? S1- S2- S3- S4- T1~",
    "empty",
    "tooShort",
    "refusal",
    "gibberish",
    "echo",
    "tooShort",
    "5 instructionsToJudge E1+ E2+ E3+ E4+ E5+ E6+ E7+ R1+ S1+ S2+ S3+ S4+ T1+",
    "4 instructionsToJudge E1+ E2+ E3+ E4+ E5+ E6+ E7- R1? S1~ S2+ S3- S4+ T1+",
  ]
}
