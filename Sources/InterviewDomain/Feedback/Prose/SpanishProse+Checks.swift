extension SpanishProse {
  var checks: [String: CheckProse] { Self.checks }

  private static let checks: [String: CheckProse] = [
    "E1.event": CheckProse(
      "una ocasión concreta",
      praise:
        "cuenta una ocasión concreta, que se puede imaginar y sobre la que se puede preguntar. Siga empezando así.",
      missing: "no se cuenta ninguna ocasión concreta",
      why: "Lo que pasó una vez se puede sopesar; una costumbre o una opinión, no.",
      action: "empezar por cuándo y dónde fue y qué estaba en juego",
      drill: "Escriba tres ocasiones así, una línea cada una con lugar y mes, y cuente una de ellas en voz alta.",
      advice: "Cuente una ocasión concreta: cuándo y dónde fue y qué estaba en juego",
      rule:
        "Se cumple cuando se cuenta una ocasión en pasado: con un momento, un lugar o un comienzo como «cuando…» y dos "
        + "verbos en pasado, o sin ellos con varios. Si se habla más de cómo suelen ser las cosas, no es una ocasión."),
    "E2.situation": CheckProse(
      advice: "Deje la situación en un tercio de la respuesta y el resto para lo que usted hizo y lo que salió de ello",
      rule:
        "Se cumple cuando como mucho un tercio de las palabras va antes de lo primero que se hizo; hasta la mitad, en "
        + "parte. Ningún nivel lo cuenta."),
    "E3.ownAction": CheckProse(
      "su propia parte",
      praise: "su propia parte está clara, y se contrata a usted y no al equipo. Siga diciendo quién hizo qué.",
      missing: "su propia parte no se ve", why: "Se contrata a usted y no al equipo.",
      action: "hablar en primera persona de los pasos que fueron suyos",
      drill: "Cuéntelo otra vez cambiando cada «nosotros» por quien fue, y quédese con las frases en primera persona.",
      advice: "Diga en primera persona cuál fue su parte, como «decidí» o «construí»",
      rule: "Se cumple cuando algo hecho en el pasado tiene «yo» por sujeto; «nosotros» solo vale en parte."),
    "E4.ownActions": CheckProse(
      "varios pasos propios",
      praise: "sus propios pasos se distinguen, y eso muestra cómo trabaja. Siga nombrándolos uno a uno.",
      missing: "se cuentan muy pocos pasos propios",
      why: "Varios pasos muestran cómo trabaja; uno solo puede ser suerte.",
      action: "nombrar dos o tres cosas que usted hizo, en su orden",
      drill: "Escriba lo que hizo en este caso en cinco verbos, en su orden, y cuente la respuesta siguiéndolos.",
      advice: "Nombre al menos dos pasos distintos que usted dio",
      rule: "Se cumple con dos cosas distintas hechas por uno mismo; una, con otra del grupo, vale en parte."),
    "E5.result": CheckProse(
      "el resultado",
      praise: "dice qué salió del trabajo, y eso es lo que se espera oír. Siga terminando ahí.",
      missing: "queda abierto qué salió del trabajo", why: "Sin resultado nadie puede decir si valió la pena.",
      action: "terminar con lo que cambió gracias a usted",
      drill:
        "Escriba primero la última frase: cómo era antes, cómo fue después. Luego cuente la historia que lleva a ella.",
      advice: "Termine con lo que cambió por ello",
      rule:
        "Se cumple cuando se dice un resultado: anunciado con palabras como «gracias a ello», como un cambio con una "
        + "cifra, o al final como lo que pasó después de lo hecho. Un resultado negado queda dudoso; uno en términos "
        + "generales vale en parte."),
    "E6.checkable": CheckProse(
      "un resultado que otros pueden comprobar",
      praise: "otros podrían confirmar el resultado, y eso lo hace creíble. Siga terminando con hechos así.",
      missing: "el resultado apenas se puede comprobar",
      why: "Se cree una cifra o un hecho que otros pueden confirmar.",
      action: "dar el valor de antes y de después con su unidad, o decir quién podría confirmarlo",
      drill: "Busque una cifra de este resultado, antes y después, y apunte quién podría confirmarla.",
      advice: "Dé al resultado una cifra con su unidad y el valor de antes, o un hecho que otros podrían confirmar",
      rule:
        "Se cumple cuando la frase del resultado tiene una cifra, o es algo que otros podrían confirmar; sin ninguna de "
        + "las dos cosas, en parte."),
    "E7.reason": CheckProse(
      "la razón de la elección",
      praise: "dice por qué fue por ese camino, y las razones muestran criterio. Siga dándolas sin que se las pidan.",
      missing: "no se dice por qué fue por ese camino", why: "La razón muestra criterio; lo hecho, por sí solo, no.",
      action: "nombrar otro camino y decir por qué lo dejó",
      drill: "Escriba otros dos caminos que tenía abiertos y una frase por cada uno sobre por qué lo dejó.",
      advice: "Diga por qué eligió este camino y no otro",
      rule: "Se cumple cuando se da una razón, como tras «porque», «para que» o «en lugar de»."),
    "K": CheckProse(
      advice: "Trate también este punto de la pregunta",
      rule:
        "Se cumple cuando se dicen tres quintas partes de las palabras de este punto, en cualquier forma, o dos de las "
        + "expresiones que lo representan; en parte, cuando se dicen algunas; queda dudoso cuando se niega una de ellas."
    ),
    "K.points": CheckProse(
      "los puntos de los que trata la pregunta",
      missing: "faltan puntos de los que trata la pregunta", why: "Son lo que buscaría un especialista.",
      action: "recorrer una a una las partes de la pregunta",
      drill: "Repase los puntos de esta pregunta que quedaron abiertos y explique cada uno en dos frases.",
      advice: "Recorra uno a uno los puntos de la pregunta",
      rule: "Se cumple cuando se dicen tres quintas partes de lo que dicen los puntos de la pregunta; en "
        + "parte, desde tres décimas. Quien da los puntos no necesita razones ni ejemplos para el mismo "
        + "nivel."),
    "K0.subject": CheckProse(
      "el tema en sus propios términos",
      praise: "habla del tema en sus propios términos, y un especialista puede seguirle. Mantenga esa precisión.",
      missing: "el tema mismo apenas se toca", why: "El saber se ve en los términos y en lo que significan.",
      action: "usar los términos del tema y decir qué significa cada uno aquí",
      drill: "Explique los cinco términos principales del tema a alguien de fuera, una frase cada uno.",
      advice: "Use los términos del tema y diga qué significan aquí",
      rule:
        "Se cumple cuando se usan dos términos del tema, en cualquier forma; uno vale en parte, y queda dudoso cuando "
        + "se niegan todos."),
    "M2.tradeOff": CheckProse(
      "lo que cuesta la elección",
      praise: "sopesa lo que cuesta la elección, como hace la gente con experiencia. Siga diciendo el precio.",
      missing: "no se dice lo que cuesta la elección",
      why: "Toda elección tiene un precio, y conocerlo muestra experiencia.",
      action: "decir cuándo sería mejor otro camino",
      drill: "Termine tres frases sobre su elección: cuesta…, falla cuando…, no la tomaría si…",
      advice: "Diga lo que cuesta y cuándo sería mejor otro camino",
      rule: "Se cumple cuando se nombra un precio o un límite de la elección, como tras «la desventaja» o «a costa de»."
    ),
    "M3.example": CheckProse(
      "un ejemplo",
      praise: "un ejemplo respalda lo que afirma, y eso lo hace suyo. Siga dando uno.",
      missing: "ningún ejemplo lo respalda", why: "Un ejemplo muestra que lo ha vivido y no solo leído.",
      action: "añadir un caso que usted mismo haya vivido",
      drill: "Apunte un caso propio por cada afirmación de esta respuesta y cuente el más corto en tres frases.",
      advice: "Dé un ejemplo, mejor uno vivido por usted",
      rule: "Se cumple cuando se anuncia un ejemplo o se cuenta algo hecho por uno mismo."),
    "A1.approach": CheckProse(
      "un primer paso", missing: "no se dice por dónde empezaría", why: "El primer paso muestra lo que le importa.",
      action: "decir qué haría primero",
      drill: "Responda otra vez en una sola frase que empiece por «Primero».",
      advice: "Diga qué haría primero",
      rule: "Se cumple cuando se nombra un paso, como tras «primero» o «haría»."),
    "A2.steps": CheckProse(
      "pasos en su orden",
      praise: "expone sus pasos en su orden, y el plan se puede seguir. Siga contándolos.",
      missing: "los pasos no se exponen", why: "Se quiere poder seguir el plan y preguntar por un paso.",
      action: "dar dos o tres pasos en su orden",
      drill: "Escriba el plan en tres líneas numeradas y dígalas en voz alta sin mirar.",
      advice: "Exponga dos pasos o más en su orden",
      rule: "Se cumple con tres pasos, o con pasos en dos frases; dos en una valen en parte."),
    "A3.check": CheckProse(
      "cómo sabría que funcionó",
      praise: "dice cómo sabría que funcionó; pocos lo hacen. Mantenga esa costumbre.",
      missing: "no se dice cómo sabría que funcionó", why: "Un plan sin comprobación no se puede corregir.",
      action: "nombrar la señal o la cifra que vigilaría",
      drill: "Escriba junto a cada paso de su plan la señal que le mostraría que falló.",
      advice: "Diga cómo sabría que funcionó",
      rule: "Se cumple cuando se dice en qué se notaría que funcionó."),
    "S1.names": CheckProse(
      "nombres de herramientas, sistemas o funciones", missing: "no se nombra ninguna herramienta, sistema ni función",
      why: "Los nombres dan algo por lo que preguntar.", action: "nombrar con qué y para quién trabajó",
      drill: "Escriba tres herramientas, sistemas o funciones propios de esta respuesta y ponga cada uno en su sitio.",
      advice: "Nombre las herramientas, los sistemas y las funciones de las personas",
      rule: "Se cumple con dos nombres de herramientas, sistemas, organizaciones o funciones; uno vale en parte."),
    "S2.quantities": CheckProse(
      "una cifra", missing: "no hay ninguna cifra", why: "Una cifra muestra el tamaño del trabajo.",
      action: "dar una cifra con su unidad",
      drill:
        "Busque una cifra del tamaño de este trabajo, en personas, dinero, tiempo o cantidad, y dígala con su unidad.",
      advice: "Dé una cifra con su unidad", rule: "Se cumple cuando hay una cifra junto a lo que cuenta."),
    "S3.time": CheckProse(
      advice: "Diga cuándo fue y cuánto duró",
      rule: "Se cumple cuando se dice un momento o un año. Ningún nivel lo cuenta."),
    "S4.vagueWords": CheckProse(
      advice: "Ponga el nombre o el número en lugar de palabras como estas",
      rule: "Se cumple con dos palabras vagas de cada cien como mucho; hasta cinco, en parte. Ningún nivel lo cuenta."),
    "S5.cvAgreement": CheckProse(
      advice:
        "Su currículum da otra cifra para lo que parece el mismo trabajo; esté listo para decir cuál es la correcta",
      rule:
        "Solo se muestra cuando el currículum da otra cifra para lo que parece el mismo trabajo. Ningún nivel lo cuenta."
    ),
    "R1.topic": CheckProse(
      "una relación clara con la pregunta", missing: "la respuesta parece hablar de otra cosa",
      why: "Solo se sopesa lo que responde a la pregunta.",
      action: "retomar las palabras de la pregunta en la primera frase",
      drill: "Subraye lo que pide la pregunta y responda otra vez de modo que su primera frase lo retome.",
      advice: "Retome las palabras de la pregunta, para que se vea a qué responde",
      rule:
        "Se cumple cuando aparecen palabras de la pregunta o de su tema, mejor cuanto más raras. Si falta, un relato se "
        + "queda en el nivel 3."),
    "R2.parts": CheckProse(
      advice: "La pregunta tiene varias partes; responda a cada una",
      rule: "Se cumple cuando cada cosa que pide la pregunta tiene algo en la respuesta. Ningún nivel lo cuenta."),
    "T1.order": CheckProse(
      advice: "Cuente la situación, luego lo que hizo y luego lo que salió de ello",
      rule: "Se cumple cuando situación, acción y resultado vienen en este orden. Ningún nivel lo cuenta."),
  ]
}
