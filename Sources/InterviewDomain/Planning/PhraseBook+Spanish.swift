extension PhraseBook {
  static let spanish = PhraseBook(
    language: "es",
    openingMark: "«",
    closingMark: "»",
    and: "y",
    openers: [
      "Le doy la bienvenida, y gracias por su tiempo. Empecemos por algo que usted conoce bien. En su currículum escribe: {evidence}. ¿Podría contarme ese trabajo desde el principio?"
    ],
    plainOpeners: [
      "Le doy la bienvenida, y gracias por su tiempo. Para empezar, ¿cuál de sus trabajos se acerca más al puesto de {title}?"
    ],
    wordings: [
      Wording(
        .matched, .pastBehavior,
        "La oferta menciona {requirement}, y usted escribe: {evidence}. ¿Cuál fue para usted el momento más difícil de ese trabajo?"
      ),
      Wording(
        .matched, .pastBehavior,
        "Este puesto requiere {requirement}. En su currículum leo: {evidence}. ¿Qué decisión tomó usted personalmente?"),
      Wording(
        .matched, .knowledge,
        "Usted escribe: {evidence}. ¿Qué le explicaría primero a la persona que se hiciera cargo de ese trabajo?"),
      Wording(
        .matched, .knowledge,
        "El puesto pide {requirement}, y su currículum dice: {evidence}. ¿De qué advertiría a alguien que empieza en eso?"
      ),
      Wording(
        .matched, .situational,
        "Su currículum dice: {evidence}. Supongamos que {company} necesita algo parecido en la mitad de tiempo. ¿Qué dejaría fuera?"
      ),
      Wording(
        .matched, .situational,
        "Usted escribe: {evidence}. Supongamos que la próxima semana empieza aquí algo comparable. ¿Qué haría esta vez de otra manera?"
      ),
      Wording(
        .requirement, .pastBehavior,
        "La oferta menciona {requirement}. ¿Puede contarme una situación en la que trabajó en eso?"),
      Wording(
        .requirement, .pastBehavior,
        "Pasemos a otro tema: {topic}. ¿En qué ocasión algo salió mal y tuvo usted que resolverlo?"),
      Wording(
        .requirement, .pastBehavior,
        "El puesto habla de {requirement}. ¿De qué resultado suyo en ese campo se siente más satisfecho?"),
      Wording(
        .requirement, .knowledge,
        "La oferta cita {requirement}. ¿En qué reconoce usted ahí un buen trabajo?"),
      Wording(
        .requirement, .knowledge,
        "También se pide {requirement}. ¿Cómo explicaría lo esencial a un colega de otro campo?"),
      Wording(
        .requirement, .knowledge,
        "Sobre {topic}: ¿con qué consejo habitual no está de acuerdo, y por qué razón?"),
      Wording(
        .requirement, .situational,
        "La oferta menciona {requirement}. Supongamos que esa es su tarea desde el primer mes. ¿Qué pasos daría primero?"
      ),
      Wording(
        .requirement, .situational,
        "Una parte de este trabajo es {requirement}. Supongamos que el tiempo solo alcanza para la mitad. ¿Cómo decidiría qué abandonar?"
      ),
      Wording(
        .requirement, .situational,
        "Tomemos un caso de este puesto: {requirement}. Tiene dos semanas y una compañera. ¿Cómo lo abordaría?"),
      Wording(
        .gap, .pastBehavior,
        "El puesto pide {requirement}. Quizá se me haya pasado en su currículum. ¿Qué ha hecho usted que se le parezca más?"
      ),
      Wording(
        .gap, .situational,
        "Este puesto pide también {requirement}. Supongamos que es nuevo para usted. ¿Cómo se pondría al día en las primeras semanas?"
      ),
      Wording(
        .gap, .pastBehavior,
        "La oferta cita {requirement}; su currículum pone el acento en otras cosas. ¿Qué experiencia suya le ayudaría más?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "El puesto pide {requirement}, y en su currículum encuentro poco al respecto. Sí escribe: {evidence}. ¿Qué parte de eso le ayudaría aquí?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "La oferta cita {requirement}, y su currículum dice poco de ello. Sí dice: {evidence}. ¿Qué parte de ese trabajo se le acerca más?"
      ),
      Wording(
        .listed, .pastBehavior,
        "El puesto pide {requirement}, y su currículum cita {evidence}. ¿Qué es lo más exigente que ha hecho con ello?"),
      Wording(
        .listed, .knowledge,
        "Su currículum cita {evidence}. ¿Con qué límites se ha encontrado en la práctica?"),
      Wording(
        .listed, .situational,
        "Su currículum cita {evidence}. Supongamos que {company} depende de ello y una mañana algo falla. ¿Qué miraría primero?"
      ),
      Wording(
        .claim, .pastBehavior,
        "También escribe: {evidence}. ¿Qué parte de eso hizo usted personalmente?"),
      Wording(
        .claim, .pastBehavior,
        "Una línea de su currículum me llamó la atención: {evidence}. ¿Qué estaba en juego si fallaba?"),
      Wording(
        .claim, .knowledge,
        "Su currículum dice: {evidence}. ¿Qué haría de otra manera si empezara hoy de nuevo?"),
      Wording(
        .claim, .situational,
        "Usted escribe además: {evidence}. Supongamos que le piden repetirlo en otro lugar. ¿Qué necesitaría saber primero?"
      ),
      Wording(
        .measuredClaim, .pastBehavior,
        "En su currículum da cifras: {evidence}. ¿Cómo llegó a ellas?"),
      Wording(
        .measuredClaim, .knowledge,
        "Usted escribe: {evidence}. ¿Qué cambio concreto contribuyó más a eso?"),
    ],
    requirementLeadIns: [
      "La oferta menciona {requirement}.", "Parte de este puesto es {requirement}.",
    ],
    evidenceLeadIns: [
      "Usted escribe: {evidence}. La oferta menciona {requirement}.",
      "En su currículum leo: {evidence}. El puesto pide {requirement}.",
    ],
    general: [
      GeneralQuestion(
        "Gestión del fracaso", .pastBehavior,
        "¿Cuál de sus proyectos fracasó o se quedó corto, y hoy llevaría de otra manera?",
        "proyecto error aprendido cambiado"),
      GeneralQuestion(
        "Trabajo en equipo", .pastBehavior,
        "¿Puede contarme un desacuerdo con un colega sobre la forma de hacer algo?",
        "colega desacuerdo decisión"),
      GeneralQuestion(
        "Prioridades", .situational,
        "Supongamos que la misma mañana acuden a usted tres personas, cada una con algo urgente. ¿Cómo decidiría qué va primero?",
        "urgente prioridad plazo riesgo"),
      GeneralQuestion(
        "Aprendizaje", .pastBehavior,
        "¿Cuándo tuvo que aprender por última vez algo nuevo con poco tiempo?",
        "aprender nuevo tiempo"),
      GeneralQuestion(
        "Calidad", .knowledge,
        "¿Cómo sabe que un trabajo está lo bastante bien para entregarlo?",
        "prueba revisión criterios"),
      GeneralQuestion(
        "Iniciativa", .pastBehavior,
        "¿Qué ha mejorado en el trabajo sin que nadie se lo pidiera?",
        "mejorado problema propuesto"),
      GeneralQuestion(
        "Comunicación", .situational,
        "Imagine que tiene que decir a un cliente que su fecha no se puede cumplir. ¿Qué diría primero?",
        "cliente fecha plan"),
      GeneralQuestion(
        "Decidir con incertidumbre", .pastBehavior,
        "¿Qué decisión tuvo que tomar cuando le faltaba información?",
        "decisión riesgo elegir"),
      GeneralQuestion(
        "Crítica", .pastBehavior,
        "¿Cuál es la crítica más útil que ha recibido en el trabajo?",
        "crítica cambiado desde"),
      GeneralQuestion(
        "Estimación", .knowledge,
        "¿Cómo estima un trabajo que nunca ha hecho?",
        "estimar riesgo margen"),
      GeneralQuestion(
        "Influencia", .pastBehavior,
        "¿Cuándo logró que otros apoyaran algo a lo que al principio se oponían?",
        "convencer razones datos"),
      GeneralQuestion(
        "Gestión de incidentes", .situational,
        "Supongamos que algo de lo que usted responde falla una hora antes de irse. ¿Cómo lo manejaría?",
        "causa arreglar informar"),
      GeneralQuestion(
        "Organización", .pastBehavior,
        "¿Cuál de sus proyectos tenía más piezas que seguir a la vez?",
        "proyecto plan piezas"),
      GeneralQuestion(
        "Orientación al cliente", .pastBehavior,
        "¿Cuándo escuchar a un cliente cambió lo que usted iba a hacer?",
        "cliente necesidad cambió"),
      GeneralQuestion(
        "Compromisos", .knowledge,
        "¿En qué caso conviene más la solución rápida que la completa?",
        "rápido riesgo tiempo coste"),
      GeneralQuestion(
        "Trabajo bajo presión", .pastBehavior,
        "¿Cuál es el plazo más ajustado con el que ha trabajado hasta ahora?",
        "plazo alcance entregado"),
      GeneralQuestion(
        "Incorporación", .situational,
        "Supongamos que se incorpora a {company} el próximo lunes. ¿Qué querría averiguar en la primera semana?",
        "preguntas objetivos clientes"),
      GeneralQuestion(
        "Compartir conocimiento", .pastBehavior,
        "¿A quién ha ayudado últimamente a mejorar en algo, y de qué manera?",
        "enseñado explicado aprendido"),
      GeneralQuestion(
        "Resolución de problemas", .pastBehavior,
        "¿Cuál es el problema más terco cuya causa ha llegado a encontrar?",
        "problema causa encontrado"),
      GeneralQuestion(
        "Cambio", .pastBehavior,
        "¿Cuándo cambió un objetivo después de que usted ya hubiera empezado?",
        "objetivo cambió plan"),
      GeneralQuestion(
        "Riesgos", .knowledge,
        "¿Cómo se da cuenta pronto de que un trabajo se desvía?",
        "riesgo señal pronto"),
      GeneralQuestion(
        "Motivación", .open,
        "De todo lo que implica este puesto, ¿qué es lo que más le apetece?",
        "puesto porque"),
    ],
    closings: [
      GeneralQuestion(
        "Cierre", .open,
        "Llegamos al final. ¿De qué no hemos hablado todavía que muestre que el puesto de {title} es para usted?",
        "")
    ],
    evidenceClosings: [
      "Antes de terminar, algo de su currículum de lo que no hemos hablado: {evidence}. ¿Qué debería saber yo de ello que esa línea no dice?",
      "Una última pregunta. En su currículum escribe también: {evidence}. ¿Qué parte de eso le gustaría continuar en el puesto de {title}?",
    ],
    followUps: spanishFollowUps,
    plainTransitions: [
      "Gracias.",
      "Muy bien, sigamos.",
      "Gracias, eso me ayuda.",
      "Bien, pasemos a otra cosa.",
      "Entiendo, gracias.",
      "Habló de {quote}; lo he anotado.", "Gracias, recordaré lo de {quote}.",
    ],
    transitions: [
      .warm: [
        "Gracias por contármelo.", "Gracias, ahora me hago una buena idea.",
        "Gracias, y tómese su tiempo para la siguiente.", "Gracias por lo que dijo de {quote}.",
      ],
      .demanding: [
        "Anotado.", "Bien, siguiente.", "Entendido, sigamos.", "Dijo {quote}; anotado.",
      ],
    ],
    kindTransitions: [
      "No pasa nada, probemos con otra cosa.",
      "Ningún problema, lo dejamos.",
      "Gracias por decirlo con franqueza.",
    ])

  private static let spanishFollowUps: [AnswerGap: [String]] = [
    .pasted: [
      "Así está en el documento. ¿Cómo se lo contaría a un compañero durante la comida?",
      "Eso ya lo tengo por escrito. ¿Qué pasó allí que no dice ningún documento?",
    ],
    .unreadable: [
      "Lo siento, no lo he entendido. ¿Podría decirlo con otras palabras?",
      "Creo que algo falló al escribir. ¿Qué quería decir usted?",
    ],
    .askedBack: [
      "Tiene razón, lo digo de otra manera. ¿Qué ha hecho o visto usted sobre {topic}?",
      "Lo digo más sencillo. Cuando piensa en {topic}, ¿qué momento de su trabajo recuerda primero?",
    ],
    .tooShort: [
      "¿Podría contar un poco más, para que me haga una idea?",
      "Me gustaría oír más. ¿Quién participó, y en qué orden ocurrieron las cosas?",
      "Quedémonos ahí un momento. ¿Qué pasó antes y después?",
    ],
    .repeated: [
      "Eso ya me lo ha contado. ¿Qué otro ejemplo tiene, de otro trabajo?",
      "Eso ya lo tengo. ¿Qué no ha mencionado aún sobre {topic}?",
    ],
    .offTopic: [
      "Quisiera volver a {topic}. ¿Cuál es su propia experiencia con eso?",
      "¿Qué relación ve usted con {topic}?",
    ],
    .noEvent: [
      "Vamos a lo concreto. ¿Cuándo lo hizo por última vez?",
      "Preferiría un caso a la regla. ¿Qué proyecto le viene a la mente?",
    ],
    .noOwnAction: [
      "¿Cuál fue exactamente su propia parte?",
      "¿Qué paso de todo eso dio usted?",
    ],
    .noResult: [
      "¿Y en qué acabó todo eso?",
      "¿Qué cambió después, para el equipo o para el cliente?",
    ],
    .noMeasure: [
      "¿Cómo supo que había funcionado?",
      "¿De cuánto fue la diferencia con lo anterior, aunque sea aproximada?",
    ],
    .noReason: [
      "¿Qué habla en contra de hacerlo así?",
      "¿Qué otra posibilidad sopesó usted?",
    ],
  ]
}
