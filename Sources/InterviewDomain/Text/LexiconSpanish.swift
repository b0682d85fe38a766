extension Lexicon {
  static let spanish = Lexicon(
    code: "es",
    functionWords: [
      "el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "y", "e", "o", "u", "pero", "porque", "que", "si",
      "cuando", "como", "donde", "de", "del", "a", "al", "en", "con", "sin", "por", "para", "sobre", "entre", "hasta",
      "desde", "hacia", "yo", "me", "mi", "mis", "conmigo", "nos", "nosotros", "nuestro", "nuestra", "nuestros",
      "nuestras", "él", "ella", "ellos", "ellas", "le", "les", "se", "su", "sus", "te", "tu", "este", "esta", "esto",
      "estos", "estas", "ese", "esa", "eso", "no", "ni", "nunca", "es", "son", "era", "eran", "fue", "fueron", "ser",
      "está", "están", "estaba", "estaban", "había", "habían", "hay", "he", "ha", "han", "hemos", "tenía", "teníamos",
      "muy", "más", "menos", "también", "ya", "así", "luego", "después", "antes", "todo", "todos", "toda", "todas",
      "cada", "otro", "otra", "otros", "mismo", "dos", "tres", "qué", "quien", "cual", "entonces",
    ],
    ownSubjects: ["yo", "he"], sharedSubjects: ["nosotros", "equipo", "hemos"],
    adverbs: ["luego", "después", "también", "entonces", "primero", "mismo", "ya"],
    modals: ["podría", "podríamos", "debería", "haría", "sería", "si", "puedo"],
    negations: ["no", "nunca", "ningún", "ninguna", "sin", "nada", "tampoco", "apenas"],
    refusals: [
      "no sé", "no lo sé", "ni idea", "no tengo idea", "paso", "siguiente pregunta", "prefiero no", "sin respuesta",
      "no recuerdo", "no me acuerdo", "no se me ocurre", "sin comentarios", "nada que decir",
    ],
    events: [
      "el año pasado", "el mes pasado", "la semana pasada", "el verano pasado", "el invierno pasado", "el otoño pasado",
      "hace un año", "hace dos", "hace tres", "hace unos", "una vez", "un día", "una noche", "cuando trabajaba",
      "cuando nuestro", "cuando nuestra", "cuando mi", "en mi último", "en mi última", "en mi anterior",
      "en un proyecto",
      "durante un", "durante una", "en enero", "en febrero", "en marzo", "en abril", "en mayo", "en junio", "en julio",
      "en agosto", "en septiembre", "en octubre", "en noviembre", "en diciembre", "había", "teníamos", "en aquel",
    ],
    times: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "ayer", "días", "semanas",
      "semana", "meses", "mes", "años", "horas", "año", "trimestre",
    ],
    habits: [
      "normalmente", "generalmente", "en general", "siempre", "a menudo", "suelo", "solemos", "cada vez",
      "todos los días",
      "habitualmente", "intento", "por lo general",
    ],
    results: [
      "al final", "finalmente", "como resultado", "el resultado", "en consecuencia", "desde entonces", "gracias a eso",
      "gracias a esto", "lo que permitió", "eso permitió", "por fin", "así conseguimos",
    ],
    changes: [
      "bajó", "bajaron", "redujo", "redujeron", "reduje", "reducimos", "subió", "subieron", "aumentó", "aumentaron",
      "mejoró", "mejoraron", "pasó de", "pasaron de", "cayó", "cayeron", "ahorramos", "ahorró", "creció", "disminuyó",
      "duplicó",
    ],
    outcomes: [
      "en producción", "a tiempo", "dentro del plazo", "renovó", "renovaron", "firmó", "firmaron", "aprobó",
      "aprobaron",
      "adoptó", "adoptaron", "siguen usando", "sin interrupción", "sin incidentes", "ninguna queja", "nunca más",
      "entregamos", "terminó", "contrataron", "ascendieron", "agradeció", "aceptaron", "aceptó",
    ],
    vagueResults: [
      "salió bien", "fue bien", "funcionó", "estaba contento", "estaban contentos", "todos contentos", "fue un éxito",
      "con éxito", "fue mejor", "quedó contento", "quedaron contentos", "estaban satisfechos",
    ],
    failedResults: ["redujo", "mejoró", "funcionó", "ayudó", "resolvió", "bajó", "subió", "sirvió", "salió", "logró"],
    reasons: [
      "porque", "para que", "ya que", "puesto que", "debido a", "por eso", "la razón", "en lugar de", "en vez de",
      "a fin de", "para evitar", "de lo contrario", "elegí", "así que", "por lo tanto",
    ],
    tradeOffs: [
      "sin embargo", "por otro lado", "desventaja", "depende", "el riesgo", "el coste", "el costo", "el precio",
      "aunque", "en cambio", "en lugar de", "a costa", "a cambio", "compromiso",
    ],
    examples: [
      "por ejemplo", "en mi último", "en mi última", "en un proyecto", "como cuando", "usamos", "usé", "imagine",
      "un caso",
    ],
    steps: [
      "yo haría", "haría", "empezaría", "primero", "en primer lugar", "luego", "después", "a continuación", "segundo",
      "por último", "finalmente", "hablaría", "revisaría", "preguntaría",
    ],
    followUps: [
      "medir", "mediría", "supervisar", "indicador", "indicadores", "verificar", "comprobar", "comprobaría",
      "seguimiento", "evaluar", "comparar", "métricas",
    ],
    lessons: ["aprendí", "lección", "la próxima vez", "en retrospectiva", "de otra manera", "desde entonces"],
    traits: [
      "soy una persona", "soy un", "soy una", "soy muy", "trabajo en equipo", "motivado", "motivada", "apasionado",
      "apasionada", "proactivo", "proactiva", "mis fortalezas", "mi fortaleza", "responsable y",
    ],
    vagueWords: [
      "cosas", "cosa", "varios", "varias", "algunos", "algunas", "etcétera", "etc", "mucho", "un poco",
      "de alguna manera",
      "algo",
    ],
    vagueQuantities: ["varios", "varias", "muchos", "muchas", "algunos", "algunas", "bastantes", "numerosos"],
    connectives: ["luego", "después", "entonces", "pero", "porque", "además", "finalmente", "también"],
    roles: [
      "cliente", "clientes", "clienta", "jefe", "jefa", "directora", "director", "compañero", "compañera",
      "compañeros", "equipo", "desarrollador", "desarrolladora", "paciente", "pacientes", "proveedor", "usuarios",
      "alumno", "alumnos", "ingeniero", "ingeniera", "gerente",
    ],
    numberWords: [
      "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "quince", "veinte",
      "treinta", "cien", "mil", "mitad", "doble",
    ])
}
