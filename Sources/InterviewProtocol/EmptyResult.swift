/// The result `{}` of a request that has nothing to say but that it was done.
package struct EmptyResult: Codable, Hashable, Sendable {
  package init() {}
}
