internal import HTTPMessages
internal import JSONCore
package import LanguageModels

extension ServiceModel {
  package func probe() async throws(ModelError) {
    let errors = ServiceErrors(provider: id)
    var head: HTTPResponseHead?
    var body: [UInt8] = []
    do {
      for try await event in http.send(probingCall) {
        switch event {
        case .head(let received): head = received
        case .body(let bytes): body += bytes
        case .finished, .failed: break
        }
      }
    } catch {
      throw (error as? HTTPFailure).map(errors.error) ?? errors.unavailable("could not be asked")
    }
    guard let head else { throw errors.badResponse("sent no response") }
    guard head.status == 200 else {
      let error = errors.error(for: head, body: body)
      throw error as? ModelError ?? (error as? ParameterRefusal)?.error ?? errors.unavailable("could not be asked")
    }
    guard let value = try? JSONParser.parse(body) else { throw errors.badResponse("sent no reply that can be read") }
    guard configuration.dialect.hasModel(configuration.model, in: value) else { throw errors.error(.modelNotFound) }
  }

  private var probingCall: HTTPCall {
    let dialect = configuration.dialect
    var call = HTTPCall(
      method: "GET", url: configuration.baseURL + dialect.modelsPath(configuration.model),
      headers: [HTTPHeader("Accept", "application/json")] + dialect.headers(key: configuration.key), body: [])
    // Nothing is generated, so nothing takes long.
    call.limits.firstByteMs = 10_000
    call.limits.totalMs = 20_000
    return call
  }
}
