// swift-tools-version: 6.1

import PackageDescription

// `make build` sets this: the daemon becomes one static executable, which starts in about a millisecond.
// Without it (`swift build`, `swift test`) everything links dynamically and needs no unsafe flags.
let isStaticBuild = Context.environment["INTERVIEWD_STATIC"] != nil
let fullyStatic: [LinkerSetting] = isStaticBuild ? [.unsafeFlags(["-static-executable", "-Xlinker", "-s"])] : []
let fixedAddress: [LinkerSetting] =
  isStaticBuild ? [.unsafeFlags(["-Xclang-linker", "-no-pie", "-Xlinker", "-s"])] : []

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "interviewd",
  products: [
    .executable(name: "interviewd", targets: ["interviewd"]),
    .executable(name: "interviewd-documents", targets: ["interviewd-documents"]),
    .executable(name: "interviewd-http", targets: ["interviewd-http"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // MARK: Benchmarks

    .executableTarget(
      name: "Benchmarks",
      dependencies: ["CSystem", "InterviewTestSupport", "JSONCore", "JSONRPC", "SwiftExtensions"], path: "Benchmarks",
      exclude: ["peers.py"], swiftSettings: swiftSettings),

    // MARK: C libraries

    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    // Poppler's interpreter of pages; without its layout, which poppler-glib cannot be had without, nor without cairo
    // and what that draws on: half the libraries that a forked process would carry.
    .target(
      name: "CPageGlyphs", dependencies: ["CPoppler"],
      linkerSettings: [.linkedLibrary("poppler"), .linkedLibrary("z")]),
    .systemLibrary(name: "CPoppler", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
    .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    // System calls that the Glibc module does not offer: variadic ones and those behind _GNU_SOURCE.
    .target(name: "CSystem"),

    // MARK: DocumentExtraction

    .target(
      name: "DocumentExtraction", dependencies: ["CSystem", "InterviewDomain", "SwiftExtensions"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "DocumentExtractionTests",
      dependencies: [
        "CSystem", "DocumentExtraction", "DocumentReaders", "InterviewDomain", "InterviewTestSupport",
        "SwiftExtensions",
        "interviewd-documents",
      ],
      resources: [.copy("Samples")], swiftSettings: swiftSettings),

    // MARK: DocumentReaders

    .target(
      name: "DocumentReaders",
      dependencies: [
        "CCrypto", "CGLib", "CLibXML2", "CLibZip", "CMark", "CPageGlyphs", "CSeccomp", "CSystem", "CUchardet",
        "DocumentExtraction", "InterviewDomain", "JSONCore", "SwiftExtensions",
      ],
      swiftSettings: swiftSettings),

    // MARK: Evaluation

    .target(
      name: "Evaluation",
      dependencies: [
        "DocumentExtraction", "InterviewDomain", "JSONCore", "QuestionPacks", "Simulation", "SwiftExtensions",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "InterviewDomain", "QuestionPacks", "Simulation"],
      swiftSettings: swiftSettings),

    // MARK: HTTPEngine

    .target(
      name: "HTTPEngine", dependencies: ["CCurl", "CSystem", "HTTPMessages", "SwiftExtensions"],
      swiftSettings: swiftSettings),

    // MARK: HTTPMessages

    .target(name: "HTTPMessages", dependencies: ["SwiftExtensions"], swiftSettings: swiftSettings),

    // MARK: InterviewDomain

    .target(name: "InterviewDomain", dependencies: ["SwiftExtensions"], swiftSettings: swiftSettings),
    .testTarget(
      name: "InterviewDomainTests", dependencies: ["InterviewDomain", "InterviewTestSupport", "SwiftExtensions"],
      exclude: ["Profile/Samples"], swiftSettings: swiftSettings),

    // MARK: InterviewProtocol

    .target(name: "InterviewProtocol", dependencies: ["JSONCore", "JSONRPC"], swiftSettings: swiftSettings),
    .testTarget(
      name: "InterviewProtocolTests",
      dependencies: ["InterviewProtocol", "JSONCore", "JSONRPC", "InterviewTestSupport"],
      swiftSettings: swiftSettings),

    // MARK: InterviewServer

    .target(
      name: "InterviewServer",
      dependencies: [
        "InterviewDomain", "InterviewProtocol", "InterviewServices", "InterviewStore", "JSONCore", "JSONRPC",
        "LanguageModels",
        "DocumentExtraction", "SwiftExtensions", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "InterviewServerTests",
      dependencies: [
        "HTTPMessages", "InterviewDomain", "InterviewProtocol", "InterviewServer", "InterviewServices",
        "InterviewStore", "InterviewTestSupport", "JSONCore", "JSONRPC", "LanguageModelProviders", "LanguageModels",
        "DocumentExtraction", "SwiftExtensions", "interviewd-http", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: swiftSettings),

    // MARK: InterviewServices

    .target(
      name: "InterviewServices",
      dependencies: [
        "DocumentExtraction", "InterviewDomain", "JSONCore", "InterviewStore", "LanguageModels",
        "SwiftExtensions",
      ],
      swiftSettings: swiftSettings),

    .testTarget(
      name: "InterviewServicesTests",
      dependencies: ["InterviewDomain", "InterviewServices", "LanguageModels", "SwiftExtensions"],
      swiftSettings: swiftSettings),

    // MARK: InterviewStore

    .target(
      name: "InterviewStore", dependencies: ["InterviewDomain", "SwiftExtensions"], swiftSettings: swiftSettings),
    .testTarget(
      name: "InterviewStoreTests", dependencies: ["InterviewDomain", "InterviewStore", "InterviewTestSupport"],
      swiftSettings: swiftSettings),

    // MARK: InterviewTestSupport

    .target(
      name: "InterviewTestSupport",
      dependencies: ["CSystem", "InterviewDomain", "InterviewStore", "JSONCore", "JSONRPC", "SwiftExtensions"],
      swiftSettings: swiftSettings),

    // MARK: JSONCore

    .target(name: "JSONCore", swiftSettings: swiftSettings),

    // MARK: JSONRPC

    .target(
      name: "JSONRPC", dependencies: ["CSystem", "JSONCore", "SwiftExtensions"], swiftSettings: swiftSettings),
    .testTarget(
      name: "JSONRPCTests", dependencies: ["InterviewTestSupport", "JSONCore", "JSONRPC", "SwiftExtensions"],
      resources: [.copy("Corpus")], swiftSettings: swiftSettings),

    // MARK: LanguageModelProviders

    .target(
      name: "LanguageModelProviders",
      dependencies: [
        "CSystem", "DocumentExtraction", "HTTPMessages", "JSONCore", "LanguageModels", "SwiftExtensions",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "LanguageModelProvidersTests",
      dependencies: [
        "HTTPMessages", "InterviewTestSupport", "JSONCore", "JSONRPC", "LanguageModelProviders", "LanguageModels",
        "SwiftExtensions",
      ],
      swiftSettings: swiftSettings),

    // MARK: LanguageModels

    .target(
      name: "LanguageModels", dependencies: ["InterviewDomain", "SwiftExtensions"], swiftSettings: swiftSettings),
    .testTarget(
      name: "LanguageModelsTests", dependencies: ["InterviewTestSupport", "LanguageModels", "SwiftExtensions"],
      swiftSettings: swiftSettings),

    // MARK: PracticeClient

    .target(
      name: "PracticeClient",
      dependencies: ["CSystem", "InterviewProtocol", "JSONCore", "JSONRPC", "Simulation", "SwiftExtensions"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "PracticeClientTests", dependencies: ["InterviewTestSupport", "PracticeClient"],
      swiftSettings: swiftSettings),

    // MARK: QuestionPacks

    .target(
      name: "QuestionPacks", dependencies: ["InterviewDomain", "JSONCore", "SwiftExtensions"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "QuestionPacksTests",
      dependencies: ["InterviewDomain", "InterviewTestSupport", "JSONCore", "QuestionPacks", "SwiftExtensions"],
      swiftSettings: swiftSettings),

    // MARK: SQLiteStore

    .target(
      name: "SQLiteStore",
      dependencies: [
        "InterviewDomain", "InterviewStore", "JSONCore", "SwiftExtensions",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: [
        "InterviewDomain", "InterviewStore", "InterviewTestSupport", "SQLiteStore",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swiftSettings),

    // MARK: Simulation

    .target(name: "Simulation", dependencies: ["SwiftExtensions"], swiftSettings: swiftSettings),

    // MARK: SwiftExtensions

    .target(name: "SwiftExtensions", swiftSettings: swiftSettings),

    // MARK: interviewd

    .executableTarget(
      name: "interviewd",
      dependencies: [
        "CSystem", "DocumentExtraction", "Evaluation", "InterviewDomain", "InterviewProtocol", "InterviewServer",
        "InterviewServices", "InterviewStore", "JSONCore", "JSONRPC", "LanguageModelProviders", "LanguageModels",
        "PracticeClient", "QuestionPacks", "SQLiteStore", "Simulation", "SwiftExtensions",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: swiftSettings, linkerSettings: fullyStatic),
    .testTarget(
      name: "DaemonTests",
      dependencies: [
        "CSystem", "InterviewTestSupport", "JSONCore", "JSONRPC", "SwiftExtensions", "interviewd",
        "interviewd-documents", "interviewd-http",
      ],
      exclude: ["Fixtures", "Transcripts"],
      swiftSettings: swiftSettings),

    // MARK: interviewd-documents

    .executableTarget(
      name: "interviewd-documents", dependencies: ["CSystem", "DocumentReaders"], swiftSettings: swiftSettings,
      linkerSettings: fixedAddress),

    // MARK: interviewd-http

    .executableTarget(
      name: "interviewd-http", dependencies: ["CSystem", "HTTPEngine"], swiftSettings: swiftSettings,
      linkerSettings: fixedAddress),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
