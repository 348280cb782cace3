/// A pattern for paths, as `.gitignore` writes them: `*` and `?` stay within a name, `[a-z]` is one
/// of some bytes, `**` as a whole name crosses directories, a backslash takes what follows as it is.
///
/// No pattern takes longer than its length times the text's.
struct PathPattern: Sendable {
  private enum Token: Sendable {
    case byte(UInt8)
    /// `?`
    case anyByte
    /// `[…]`, as a table of all bytes.
    case set([Bool])
    /// `*`
    case star
    /// `**` at the end.
    case anything
    /// `**/`
    case directories
  }

  private static let slash = UInt8(ascii: "/")
  private let tokens: [Token]
  /// The whole text, when there is nothing but bytes to compare.
  let literal: [UInt8]?
  /// The text's end, when all that is before it is a star.
  let suffix: [UInt8]?
  /// Whether the pattern is malformed and so fits nothing.
  private let isMalformed: Bool

  init(_ pattern: some Collection<UInt8>) {
    var parser = Parser(rest: Array(pattern)[...])
    while !parser.rest.isEmpty { parser.step() }
    tokens = parser.tokens
    isMalformed = parser.isMalformed
    literal = Self.bytes(of: tokens[...])
    if case .star? = tokens.first {
      suffix = Self.bytes(of: tokens.dropFirst())
    } else {
      suffix = nil
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "\\")
  }

  private static func bytes(of tokens: ArraySlice<Token>) -> [UInt8]? {
    var bytes: [UInt8] = []
    for token in tokens {
      guard case .byte(let byte) = token else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// What every text that fits begins with.
  var literalBeginning: [UInt8] {
    var bytes: [UInt8] = []
    for token in tokens {
      guard case .byte(let byte) = token else { break }
      bytes.append(byte)
    }
    return bytes
  }

  /// Whether a whole text fits.
  func fits(_ text: some RandomAccessCollection<UInt8>) -> Bool {
    if isMalformed { return false }
    if let literal { return text.elementsEqual(literal) }
    if let suffix, !text.contains(Self.slash) {
      return text.count >= suffix.count && text.suffix(suffix.count).elementsEqual(suffix)
    }
    return search(Array(text))
  }

  /// A table of reached positions, moved on by each token.
  private func search(_ text: [UInt8]) -> Bool {
    var reached = [Bool](repeating: false, count: text.count + 1)
    reached[0] = true
    for token in tokens {
      switch token {
      case .byte(let byte): Self.advance(&reached, text) { $0 == byte }
      case .anyByte: Self.advance(&reached, text) { $0 != Self.slash }
      case .set(let set): Self.advance(&reached, text) { $0 != Self.slash && set[Int($0)] }
      case .star: Self.spread(&reached, text, crossing: false)
      case .anything: Self.spread(&reached, text, crossing: true)
      case .directories: Self.enterDirectories(&reached, text)
      }
    }
    return reached[text.count]
  }

  @inline(__always)
  private static func advance(
    _ reached: inout [Bool], _ text: [UInt8], where fits: (UInt8) -> Bool
  ) {
    for index in text.indices.reversed() {
      reached[index + 1] = reached[index] && fits(text[index])
    }
    reached[0] = false
  }

  private static func spread(_ reached: inout [Bool], _ text: [UInt8], crossing: Bool) {
    for index in text.indices where reached[index] && (crossing || text[index] != slash) {
      reached[index + 1] = true
    }
  }

  /// From the first reached position on, all beginnings of names.
  private static func enterDirectories(_ reached: inout [Bool], _ text: [UInt8]) {
    guard let first = reached.firstIndex(of: true) else { return }
    for index in first..<text.count where text[index] == slash { reached[index + 1] = true }
  }
}

extension PathPattern {
  /// Turns a pattern into tokens.
  private struct Parser {
    var rest: ArraySlice<UInt8>
    var tokens: [Token] = []
    var isMalformed = false
    /// Whether stars that come next cross directories: at the beginning of a name and, as git takes
    /// it, behind a pattern's first bytes, those before anything special.
    private var isAtStart = true
    private var isPlain = true

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    mutating func step() {
      let byte = rest.removeFirst()
      let wasAtStart = isAtStart
      isPlain = isPlain && !PathPattern.isSpecial(byte)
      isAtStart = isPlain || byte == slash
      switch byte {
      case UInt8(ascii: "*"): readStars(wasAtStart)
      case UInt8(ascii: "?"): tokens.append(.anyByte)
      case UInt8(ascii: "["): readSet()
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else {
          isMalformed = true
          return
        }
        tokens.append(.byte(escaped))
      default: tokens.append(.byte(byte))
      }
    }

    /// Two or more stars cross directories only where they are a whole name.
    private mutating func readStars(_ isAtStart: Bool) {
      let count = rest.prefix { $0 == UInt8(ascii: "*") }.count + 1
      rest = rest.dropFirst(count - 1)
      guard count > 1, isAtStart else { return tokens.append(.star) }
      if rest.isEmpty {
        tokens.append(.anything)
      } else if rest.first == slash {
        rest.removeFirst()
        tokens.append(.directories)
        self.isAtStart = true
      } else {
        tokens.append(.star)
      }
    }

    /// `[abc]`, `[a-z]`, `[!a]`, `[^a]`, `[[:alpha:]]`.
    private mutating func readSet() {
      var set = [Bool](repeating: false, count: 256)
      let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
      if isNegated { rest.removeFirst() }
      var isFirst = true
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "]"), !isFirst {
          return tokens.append(.set(isNegated ? set.map { !$0 } : set))
        }
        isFirst = false
        if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") {
          addClass(to: &set)
        } else {
          addRange(from: byte, to: &set)
        }
      }
      isMalformed = true
    }

    private mutating func addRange(from byte: UInt8, to set: inout [Bool]) {
      var first = byte
      if byte == UInt8(ascii: "\\") { first = rest.popFirst() ?? byte }
      set[Int(first)] = true
      guard rest.first == UInt8(ascii: "-"), let after = rest.dropFirst().first,
        after != UInt8(ascii: "]")
      else { return }
      rest = rest.dropFirst(2)
      let last = after == UInt8(ascii: "\\") ? rest.popFirst() ?? after : after
      guard first <= last else { return }
      for member in first...last { set[Int(member)] = true }
    }

    private mutating func addClass(to set: inout [Bool]) {
      let name = rest.dropFirst().prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "]") }
      let behind = rest.dropFirst(name.count + 1)
      guard behind.starts(with: [UInt8(ascii: ":"), UInt8(ascii: "]")]) else {
        set[Int(UInt8(ascii: "["))] = true
        return
      }
      rest = behind.dropFirst(2)
      guard let isMember = Self.classes.first(where: { $0.name.utf8.elementsEqual(name) })?.has
      else {
        isMalformed = true
        return
      }
      for byte in UInt8(0)...127 where isMember(byte) { set[Int(byte)] = true }
    }

    /// POSIX's classes, for ASCII.
    private static var classes: [(name: String, has: (UInt8) -> Bool)] {
      let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
      let isUpper = { (byte: UInt8) in byte >= 0x41 && byte <= 0x5A }
      let isLower = { (byte: UInt8) in byte >= 0x61 && byte <= 0x7A }
      let isAlpha = { (byte: UInt8) in isUpper(byte) || isLower(byte) }
      let isGraph = { (byte: UInt8) in byte > 0x20 && byte < 0x7F }
      return [
        ("alpha", isAlpha), ("digit", isDigit), ("upper", isUpper), ("lower", isLower),
        ("alnum", { isAlpha($0) || isDigit($0) }), ("graph", isGraph),
        ("punct", { isGraph($0) && !isAlpha($0) && !isDigit($0) }),
        ("print", { isGraph($0) || $0 == 0x20 }), ("cntrl", { $0 < 0x20 || $0 == 0x7F }),
        ("blank", { $0 == 0x20 || $0 == 0x09 }),
        ("space", { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }),
        ("xdigit", { isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }),
      ]
    }
  }
}
