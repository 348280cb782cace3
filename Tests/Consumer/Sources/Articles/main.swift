// Made of the catalogue's articles; the test of it tells how.
print("# LintingFromSwift")
try articleLintingFromSwift()
print("# MVMCore")
try articleMVMCore()
print("# NamesAndNetworks")
try articleNamesAndNetworks()
print("# VerifyingAPayload")
try articleVerifyingAPayload()
