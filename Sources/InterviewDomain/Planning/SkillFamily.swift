/// Names of skills, and which of them stand for one another: who lists PostgreSQL knows relational databases.
struct SkillFamily: Sendable {
  /// What the family is called in job descriptions, lower-cased.
  let generals: [String]
  /// Its members, lower-cased; knowing one shows knowledge of the general thing.
  let members: [String]

  private init(_ line: Substring) {
    let sides = line.split(separator: ":")
    func names(_ side: Substring?) -> [String] { (side ?? "").split(separator: ",").map { $0.trimmed() } }
    generals = names(sides.first)
    members = names(sides.dropFirst().first)
  }

  private static let all: [SkillFamily] = table.split(separator: "\n").map(SkillFamily.init)

  /// Every name by its first word, the longest first.
  private static let namesByFirstWord: [String: [[String]]] = {
    var names: [String: [[String]]] = [:]
    for family in all {
      for name in family.generals + family.members {
        let words = TokenizedText(name).words.map(\.text)
        guard let first = words.first, !(names[first] ?? []).contains(words) else { continue }
        names[first, default: []].append(words)
      }
    }
    return names.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  /// Where the text names skills, in its order; each name once.
  static func names(in text: TokenizedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var seen: Set<[String]> = []
    var index = 0
    while index < text.words.count {
      let candidates = namesByFirstWord[text.words[index].text] ?? []
      let name = candidates.first { name in
        index + name.count <= text.words.count
          && name.indices.allSatisfy { text.words[index + $0].text == name[$0] }
          && isNamed(name, at: index, in: text)
      }
      guard let name else {
        index += 1
        continue
      }
      if seen.insert(name).inserted { found.append(index..<index + name.count) }
      index += name.count
    }
    return found
  }

  /// What the named skills show beside themselves: the general names, and the kin of each.
  static func implied(by skills: Set<String>) -> (generals: [(name: String, by: String)], kin: Set<String>) {
    var generals: [(name: String, by: String)] = []
    var kin: Set<String> = []
    for family in all {
      guard let member = family.members.first(where: skills.contains) else {
        continue
      }
      generals += family.generals.map { ($0, member) }
      kin.formUnion(family.members)
    }
    return (generals, kin)
  }

  /// Whether the lower-cased name is a common noun, rather than the name of a product.
  static func isGeneral(_ name: String) -> Bool {
    all.contains { !$0.members.isEmpty && $0.generals.contains(name) } && !products.contains(name)
  }

  private static let products: Set<String> = [
    "python", "ruby", "java", "javascript", "c#", ".net", "sql", "nosql", "ios",
  ]

  /// "Go", "R", "Swift" and "Spring" are words too: they count only with a capital, and not where a sentence begins.
  private static func isNamed(_ name: [String], at index: Int, in text: TokenizedText) -> Bool {
    guard name.count == 1,
      ["go", "r", "c", "swift", "spring", "rest", "express", "rust", "spark", "flask"].contains(name[0])
    else { return true }
    return Terms.term(at: index, in: text, startsSentence: text.sentences.contains { $0.words.lowerBound == index })?
      .isName ?? false
  }

  private static let table = """
    relational databases, relational database, databases, database, sql: postgresql, postgres, mysql, mariadb, oracle, sql server, sqlite, db2, pl/sql
    nosql, document databases, databases: mongodb, cassandra, dynamodb, redis, couchdb, elasticsearch, neo4j, hbase
    containers, containerization, container orchestration: kubernetes, docker, podman, openshift, helm, nomad
    cloud, cloud infrastructure, cloud platforms, cloud services, cloud computing: aws, amazon web services, azure, gcp, google cloud, openstack, ec2, lambda
    infrastructure as code, configuration management: terraform, ansible, pulumi, puppet, chef, cloudformation
    ci/cd, ci, continuous integration, continuous delivery, continuous deployment, build pipelines: jenkins, github actions, gitlab ci, circleci, travis, teamcity, buildkite, argo cd
    version control, source control, distributed version control: git, github, gitlab, subversion, mercurial, bitbucket
    front end, frontend, front-end, user interfaces, web development, web applications: react, angular, vue, svelte, html, css, javascript, typescript, next.js, ember, jquery
    javascript: react, angular, vue, svelte, node.js, typescript, next.js, express, jquery, ember
    back end, backend, back-end, web development, web applications: django, rails, ruby on rails, flask, fastapi, spring, spring boot, laravel, express, node.js, asp.net, php
    python: django, flask, fastapi, pandas, numpy, pytorch, scikit-learn
    ruby: rails, ruby on rails
    java: spring, spring boot, hibernate, maven, gradle
    jvm: java, kotlin, scala, clojure, groovy
    c#, .net: asp.net, .net core, entity framework
    ios, mobile development, mobile apps: swift, swiftui, uikit, objective-c, android, kotlin, react native, flutter
    message queues, messaging, event streaming, distributed queues, queues: kafka, rabbitmq, sqs, activemq, nats, pulsar
    machine learning, ml, ai, artificial intelligence, deep learning: pytorch, tensorflow, keras, jax, scikit-learn, xgboost, llm, llms, nlp, computer vision, foundation models, foundation model, transformers, cuda
    large language models, ai foundation models: llm, llms, foundation model, foundation models, gpt, llama, rag, fine-tuning
    data pipelines, etl, etl pipelines, data engineering: airflow, spark, dbt, flink, hadoop, kafka, beam, snowflake, bigquery
    data analysis, analytics, data visualization, dashboards: tableau, power bi, looker, pandas, excel, google analytics, metabase, r
    monitoring, observability: prometheus, grafana, datadog, new relic, splunk, opentelemetry, kibana, nagios
    operating systems, unix-like operating systems, unix: linux, unix, macos, freebsd, debian, ubuntu, bash, shell scripting
    automated testing, testing, unit testing: junit, pytest, selenium, cypress, playwright, jest, rspec, property-based tests, test-driven development, tdd, xctest
    agile development methodologies, agile, agile methods: scrum, kanban, extreme programming, sprints
    apis, api, web services: rest, graphql, grpc, soap, openapi
    microservices, distributed systems, service-oriented architecture: grpc, microservice, event-driven architecture, service mesh
    web accessibility, accessibility, accessibility testing, digital accessibility: wcag, wave, axe, axe devtools, section 508, aria, screen readers, voiceover, nvda
    information security, security, cybersecurity, application security: owasp, penetration testing, iso 27001, soc 2, nist, fedramp, siem, threat modeling, cissp, oauth, encryption
    compliance, privacy: gdpr, hipaa, soc 2, iso 27001, fedramp, pci dss
    devops, site reliability engineering: kubernetes, docker, terraform, ansible, jenkins, github actions, ci/cd, sre
    user research, user experience, ux, design thinking: usability testing, figma, wireframes, prototyping, user interviews, personas
    project management, program management: prince2, pmp, jira, ms project, gantt, scrum
    crm: salesforce, hubspot, dynamics 365
    erp: sap, oracle erp, netsuite
    mentoring, coaching: mentored, coached
    incident response, on-call: pagerduty, on-call rotation, postmortem, postmortems, incidents
    bookkeeping, accounting: datev, quickbooks, ifrs, us gaap, hgb
    patient care, nursing: triage, wound care, medication, icu
    peer review, code review, code reviews: pull requests
    go, golang
    kotlin
    rust
    scala
    c++
    perl
    php
    elixir
    haskell
    cobol
    swiftui
    search, semantic search: elasticsearch, solr, opensearch, vector database
    networking: tcp/ip, dns, bgp, vpn, cisco
    """
}
