/// A size for people: one decimal, powers of 1024, as in `1.5 GiB`.
enum ByteSize {
  static func text(_ bytes: UInt64) -> String {
    if bytes < 1024 { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var (whole, unit) = (bytes, 0)
    while whole >= 1024 * 1024, unit < units.count - 1 { (whole, unit) = (whole / 1024, unit + 1) }
    let tenths = (whole * 10 + 512) / 1024
    if tenths >= 10_240, unit < units.count - 1 { return "1.0 \(units[unit + 1])" }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }

  private static let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
}
