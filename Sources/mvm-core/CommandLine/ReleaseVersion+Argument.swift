import MVMCore

extension ReleaseVersion {
  /// The release of mvm given with `--target-version`; nil where it was not.
  ///
  /// - Parameter failure: makes the error that is thrown for another text.
  static func target<Failure: Error>(
    _ argument: Argument?, or failure: (UsageError) -> Failure
  ) throws(Failure) -> ReleaseVersion? {
    guard let argument else { return nil }
    guard let release = ReleaseVersion(argument.text) else {
      throw failure(.invalidValue(of: "--target-version", argument, .form(example: "0.9.0")))
    }
    return release
  }
}
