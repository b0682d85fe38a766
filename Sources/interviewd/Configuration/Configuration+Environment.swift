extension Configuration {
  /// The variables that a service's settings stand for, such as OPENAI_MODEL, under those that the process has: what is
  /// set for one run stands before what is set for all.
  ///
  /// - Throws: `ConfigurationError` for a key file that cannot be used.
  func variables(
    under environment: [String: String], keysFrom file: ConfigurationFile
  ) throws(ConfigurationError) -> [String: String] {
    var variables: [String: String] = [:]
    for (name, service) in services {
      let prefix = name.uppercased()
      variables["\(prefix)_MODEL"] = service.model
      variables["\(prefix)_BASE_URL"] = service.baseURL
      variables["\(prefix)_API"] = service.api
      variables["\(prefix)_NUM_CTX"] = service.contextTokens.map(String.init)
      if let keyFile = service.keyFile { variables["\(prefix)_API_KEY"] = try file.key(in: keyFile, of: name) }
    }
    return variables.merging(environment) { $1.isEmpty ? $0 : $1 }
  }
}
