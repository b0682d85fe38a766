/// Words that say nothing about the subject of a text, in the languages that documents mostly come in.
enum StopWords {
  /// Articles, pronouns, prepositions, auxiliaries.
  static let function: Set<String> = words(
    """
    a about above after again all also although am among an and any are around as at be because been before being
    below between both but by can could did do does doing don't done down during each either else etc even ever every
    few for from further had has have having he her here hers him his how however i i'm i've if in into is isn't it
    it's its itself just least less many may me might more most much must my myself need needs neither no nor not now
    of off often on once one ones only onto or other others our ours out over own per perhaps please rather same shall
    she should since so some something still such than that that's the their theirs them then there these they
    they're this those though through throughout to too toward towards under unless until up upon us very was wasn't
    we we'll we're we've were what when where whether which while who whom whose why will with within without won't
    would yes yet you you'd you'll you're you've your yours yourself
    aber als am an auch auf aus bei bis da das dass dein dem den der des die dies diese dieser dieses du durch ein
    eine einem einen einer eines er es für gegen haben hat ich ihr ihre ihrem ihren im in ist ja kein keine mit nach
    nicht noch nur oder ohne sehr sein seine sich sie sind so sowie über um und uns unser unsere unter vom von vor war
    was wer wie wir wird zu zum zur
    au aux avec ce ces cette chez dans de des du elle en est et eux il ils je la le les leur leurs lui ma mais mes moi
    mon ne nos notre nous ou où par pas plus pour qu que qui sa sans se ses son sont sur ta tes toi ton tu un une vos
    votre vous
    al ante como con cuando de del desde donde dos el ella ellos entre era es esa ese eso esta este esto ha hasta la las
    le les lo los más me mi mis muy no nos nuestra nuestro o para pero por que quien se ser si sin sobre son su sus te
    tu tus un una uno unos y ya yo
    """)

  /// Words of every job advertisement and every CV.
  static let generic: Set<String> = words(
    """
    ability able across additionally advanced applicant applicants apply applying appropriate approach approaches
    aspect aspects background basic basics best better bring broad build building built candidate candidates capable
    career closely comfortable committed company core create creating current currently day days decent deep deeper
    degree delivering demonstrate demonstrated desirable develop developing different diverse drive driving dynamic
    effective effectively employee employees employer ensure ensuring environment environments equivalent essential
    excellent exceptional excited expected experience experienced expert expertise extensive familiar familiarity fast
    federal field first focus following follow fluent full future generally get give given good great grow growing
    hands-on help helping high high-quality highly hour hours ideal ideally identify impact implement implementing
    important improve improving include includes including individual initiative initiatives interest interested
    involve involved issue issues job join key know knowledge large latest lead leading learn level like looking
    maintain maintaining make makes making manage managing mandatory member members minimum modern month months needed
    new nice objective objectives offer opportunities opportunity opportunity organisation organization
    organizational others part passion passionate people person place plus position positions possible practical
    practice practices preferably preferred present previous primary principles problem problems professional
    proficiency proficient proven provide providing public qualification qualifications qualify range reasonable
    reasonably relate related relevant require required requirement requirements responsibilities responsibility
    responsible result results right role roles several similar simply skill skilled skills small solid someone
    specialized specific start strategic strong stronger successful support supporting take takes talented task tasks
    team teams thing things time together tool tools two three type types understand understanding understood unique use
    used user users uses using value various want way ways well willing willingness work worked working works world write
    year years
    aufgaben berufserfahrung bereich erfahrung erfahrungen erste erster gute guter gutes idealerweise jahre jahren kenntnisse
    mehrjährige mindestens profil sicher sicherer stelle suchen umgang vorteil wünschenswert
    années bonne bonnes compétence compétences connaissance connaissances entreprise expérience maîtrise mission missions
    poste souhaitée souhaité
    años buena buenos conocimiento conocimientos empresa experiencia puesto requisitos trabajo
    """)

  /// Words that name a subject, but one that half of all jobs share.
  static let broad: Set<String> = words(
    """
    agencies american api apis application applications architecture business code communication content cross-functional culture
    customer customers cycles data deliver delivery deploy deploying design designing developer developers development
    digital engineer engineering engineers general goals government implementation implementations information infrastructure interface interfaces language languages leader
    leadership management manager managers market operating operations organizational performance planning platform
    platforms policies policy process processes product production products program programming programs progress project
    projects promote quality report reporting research risk risks role senior service services software solution solutions
    stakeholder stakeholders standard standards strategy system systems technical technologies technology training web
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.listed)
  }
}
