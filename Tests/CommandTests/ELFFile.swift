import Foundation

/// As much of a 64-bit little-endian ELF file as says what it links and which symbols it takes.
struct ELFFile {
  private let bytes: [UInt8]

  init(path: String) throws {
    bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { throw NotELF(path: path) }
  }

  struct NotELF: Error {
    let path: String
  }

  /// The names of the libraries to load (`DT_NEEDED`).
  var neededLibraries: [String] { dynamicStrings(tagged: 1) }

  /// The folders to look for them first (`DT_RPATH`, `DT_RUNPATH`).
  var libraryFolders: [String] {
    (dynamicStrings(tagged: 15) + dynamicStrings(tagged: 29))
      .flatMap { $0.split(separator: ":").map(String.init) }
  }

  /// The dynamic symbols that other files must define.
  var importedSymbols: Set<String> { dynamicSymbols { $0 == 0 } }

  /// The dynamic symbols that this file defines.
  var exportedSymbols: Set<String> { dynamicSymbols { $0 != 0 } }

  private func dynamicStrings(tagged tag: Int) -> [String] {
    entries(ofKind: 6, size: 16)
      .filter { number(8, at: $0.offset) == tag }
      .map { string(at: $0.names + number(8, at: $0.offset + 8)) }
  }

  private func dynamicSymbols(whereSection isWanted: (Int) -> Bool) -> Set<String> {
    let wanted = entries(ofKind: 11, size: 24).filter { isWanted(number(2, at: $0.offset + 6)) }
    return Set(wanted.map { string(at: $0.names + number(4, at: $0.offset)) }).subtracting([""])
  }

  /// The entries of the sections of one kind, each with the offset of the table of its names.
  private func entries(ofKind kind: Int, size: Int) -> [(offset: Int, names: Int)] {
    sections.filter { number(4, at: $0 + 4) == kind }.flatMap { section in
      let start = number(8, at: section + 24)
      let names = number(8, at: sections[number(4, at: section + 40)] + 24)
      return stride(from: start, to: start + number(8, at: section + 32), by: size)
        .map { (offset: $0, names: names) }
    }
  }

  /// The offsets of the section headers.
  private var sections: [Int] {
    let table = number(8, at: 40)
    return (0..<number(2, at: 60)).map { table + $0 * number(2, at: 58) }
  }

  private func number(_ size: Int, at offset: Int) -> Int {
    bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func string(at offset: Int) -> String {
    String(decoding: bytes[offset...].prefix { $0 != 0 }, as: UTF8.self)
  }
}
