/// The version of this library and of the command `mvm-core`.
public let mvmCoreVersion = "0.2.0"

/// The day this version was made, which its manual pages bear.
package let releaseDate = "2026-11-25"
