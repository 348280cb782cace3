/// A message of hostd's protocol in either direction, as recordings of both have them.
///
/// The names of requests and responses differ, so a message shows which it is.
public enum HostdMessage: WireUnion {
  case request(HostdRequest)
  case response(HostdResponse)

  public static let schema = UnionSchema<HostdMessage>(
    doc: "A request to the privileged hostd or its answer.",
    HostdRequest.schema.variants.map { Variant($0, HostdMessage.request) }
      + HostdResponse.schema.variants.map { Variant($0, HostdMessage.response) })

  public var content: VariantContent {
    switch self {
    case .request(let request): request.content
    case .response(let response): response.content
    }
  }
}
