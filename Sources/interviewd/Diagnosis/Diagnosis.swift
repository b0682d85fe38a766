internal import DocumentExtraction
internal import Glibc
internal import InterviewStore
internal import LanguageModelProviders
internal import LanguageModels
internal import SQLiteStore
internal import SwiftExtensions

/// Looks at the installation part by part, as the daemon would use it, and asks nothing of any network unless told to.
struct Diagnosis {
  let environment: Environment
  let store: String?
  let providers: String?
  let configuration: String?
  let asksServices: Bool

  func findings() -> [Finding] {
    let file = ConfigurationFile(option: configuration, environment: environment)
    let settings = Result { () throws(ConfigurationError) in try file?.read() ?? Configuration() }
    return [Finding("version", .ok, Version.current), configurationFinding(file, settings), storeFinding]
      + documentFindings + [helper("interviewd-http", part: "services", purpose: "no model can be asked")]
      + providerFindings(file, (try? settings.get()) ?? Configuration())
  }

  private func configurationFinding(
    _ file: ConfigurationFile?, _ settings: Result<Configuration, ConfigurationError>
  ) -> Finding {
    if case .failure(let error) = settings { return Finding("configuration", .problem, "\(error)") }
    guard let path = file?.path, access(path, F_OK) == 0 else {
      return Finding("configuration", .ok, "no file, so everything has its default")
    }
    return Finding("configuration", .ok, path)
  }

  private var storeFinding: Finding {
    do {
      switch try StoreLocation(url: store ?? environment["INTERVIEWD_STORE"], environment: environment) {
      case .memory: return Finding("store", .warning, "in memory: sessions end with the process")
      case .sqlite(let path):
        guard access(path, F_OK) == 0 else { return Finding("store", .ok, "\(path), to be made at first use") }
        let report = try SQLiteStore.check(path)
        let details = ([path] + report.lines).joined(separator: "; ")
        guard report.isWhole else { return Finding("store", .problem, details) }
        return access(path, W_OK) == 0
          ? Finding("store", .ok, details) : Finding("store", .problem, "\(path) cannot be written; check its rights")
      }
    } catch StoreError.unavailable(let fault) {
      return Finding("store", .problem, fault.advice)
    } catch {
      return Finding("store", .problem, "\(error)")
    }
  }

  // MARK: - Documents

  private var documentFindings: [Finding] {
    let path = environment.helperPath("interviewd-documents")
    let extractor = WorkerDocumentExtractor(executable: path)
    let isolation = Locked<Result<[String], any Error>?>(nil)
    waitBlocking {
      do {
        let phrases = try await extractor.isolation
        isolation.withLock { $0 = .success(phrases) }
      } catch {
        isolation.withLock { $0 = .failure(error) }
      }
    }
    guard case .success(let phrases)? = isolation.withLock({ $0 }) else {
      return [Finding("documents", .problem, "\(path) does not run; install it beside interviewd, or paste texts")]
    }
    let locks = phrases.map { phrase in
      Finding("isolation", phrase.contains("not ") ? .warning : .ok, phrase)
    }
    let equipment = (CommandOutput.lines(of: path, "--equipment") ?? []).map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      return Finding("documents", parts.first == "ok" ? .ok : .warning, parts.last ?? line)
    }
    return [Finding("documents", .ok, path)] + locks + equipment
  }

  private func helper(_ name: String, part: String, purpose: String) -> Finding {
    let path = environment.helperPath(name)
    return access(path, X_OK) == 0
      ? Finding(part, .ok, path) : Finding(part, .problem, "there is no \(path), and so \(purpose)")
  }

  // MARK: - Models

  private func providerFindings(_ file: ConfigurationFile?, _ settings: Configuration) -> [Finding] {
    do throws(ConfigurationError) {
      let http = HTTPClient(executable: environment.helperPath("interviewd-http"))
      let order = try ModelSelection(
        environment: environment, configuration: settings, file: file, providers: providers, http: http
      ).order
      return order.map { provider(settings, $0) }
    } catch {
      return [Finding("provider", .problem, "\(error)")]
    }
  }

  private func provider(_ settings: Configuration, _ model: any LanguageModel) -> Finding {
    let name = "\(model.id)\(model.model.map { " (\($0))" } ?? "")"
    switch model.availability {
    case .unavailable(let reason): return Finding("provider", .warning, "\(name): \(reason)")
    case .available:
      if model.id == OfflineModel.id { return Finding("provider", .ok, "\(name): needs no key and no network") }
      if asksServices, let error = failure(of: model) {
        return Finding("provider", .problem, "\(name): \(error.message)")
      }
      guard Prices(own: settings.prices)[model.id, model.model] != nil else {
        return Finding(
          "provider", .warning, "\(name): no price is known, so its cost will not be; set one under \"prices\"")
      }
      let found = asksServices ? "its service was reached, and has the model" : "its service was not asked; --ask does"
      return Finding("provider", .ok, "\(name): has what it needs; \(found)")
    }
  }

  private func failure(of model: any LanguageModel) -> ModelError? {
    let failure = Locked<ModelError?>(nil)
    waitBlocking {
      do throws(ModelError) {
        try await model.probe()
      } catch {
        failure.withLock { $0 = error }
      }
    }
    return failure.withLock { $0 }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
