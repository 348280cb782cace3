import Foundation

/// Checks JSON against the part of JSON Schema 2020-12 that this project's schemas use; a keyword
/// that it does not know is a fault of the schema.
enum SchemaCheck {
  /// What is wrong, each with its place; none when the value conforms.
  ///
  /// - Parameter root: the whole schema, where `schema` is a part of it.
  static func faults(
    _ value: Any, _ schema: [String: Any], at place: String = "", in root: [String: Any]? = nil
  ) -> [String] {
    let root = root ?? schema
    return schema.flatMap { keyword, wanted -> [String] in
      switch (keyword, wanted) {
      case ("$schema", _), ("$id", _), ("title", _), ("description", _), ("$defs", _): []
      case ("$ref", let name as String):
        definition(name, in: root).map { faults(value, $0, at: place, in: root) }
          ?? ["\(place): \(name) is not defined"]
      case ("anyOf", let choices as [[String: Any]]):
        choices.map { faults(value, $0, at: place, in: root) }.min { $0.count < $1.count } ?? []
      case ("minimum", let least as NSNumber):
        check(
          (value as? NSNumber).map { $0.doubleValue >= least.doubleValue } ?? true, place, "minimum"
        )
      case ("maximum", let most as NSNumber):
        check(
          (value as? NSNumber).map { $0.doubleValue <= most.doubleValue } ?? true, place, "maximum")
      case ("pattern", let pattern as String):
        check(
          (value as? String).map { $0.range(of: pattern, options: .regularExpression) != nil }
            ?? true, place, "pattern: \(value)")
      case ("type", let wanted): check(names(wanted).contains { has(value, $0) }, place, "type")
      case ("const", let wanted): check(same(value, wanted), place, "const")
      case ("enum", let choices as [Any]):
        check(choices.contains { same(value, $0) }, place, "enum: \(value)")
      case ("minLength", let count as Int):
        check(((value as? String)?.unicodeScalars.count ?? count) >= count, place, "minLength")
      case ("required", let keys as [String]):
        keys.filter { key in (value as? [String: Any]).map { $0[key] == nil } ?? false }
          .map { "\(place)/\($0): missing" }
      case ("properties", let properties as [String: [String: Any]]):
        properties.flatMap { key, schema in
          (value as? [String: Any])?[key].map {
            faults($0, schema, at: "\(place)/\(key)", in: root)
          } ?? []
        }
      case ("additionalProperties", false as Bool):
        unknownKeys(value, schema).map { "\(place)/\($0): unknown" }
      case ("items", let items as [String: Any]):
        (value as? [Any] ?? []).enumerated().flatMap {
          faults($0.element, items, at: "\(place)/\($0.offset)", in: root)
        }
      default: ["\(place): the keyword \(keyword) is not known"]
      }
    }
  }

  /// What `#/$defs/Name` refers to.
  private static func definition(_ name: String, in root: [String: Any]) -> [String: Any]? {
    let definitions = root["$defs"] as? [String: [String: Any]]
    return definitions?[name.replacing("#/$defs/", with: "")]
  }

  private static func check(_ holds: Bool, _ place: String, _ keyword: String) -> [String] {
    holds ? [] : ["\(place): \(keyword)"]
  }

  private static func names(_ wanted: Any) -> [String] {
    wanted as? [String] ?? [wanted as? String ?? ""]
  }

  private static func unknownKeys(_ value: Any, _ schema: [String: Any]) -> [String] {
    let known = schema["properties"] as? [String: Any] ?? [:]
    return (value as? [String: Any] ?? [:]).keys.filter { known[$0] == nil }
  }

  private static func same(_ value: Any, _ wanted: Any) -> Bool {
    (value as? NSObject)?.isEqual(wanted) ?? false
  }

  /// A number 0 or 1 is a `Bool` too as far as a cast goes; only its encoding tells.
  private static func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return value is Bool }
    return unsafe ["c", "B"].contains(String(cString: number.objCType))
  }

  private static func has(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isBoolean(value)
    case "integer": value is Int && !isBoolean(value)
    default: false
    }
  }
}
