/// The version of this library and of the command `mvm-core`.
public let version = "0.1.0"
