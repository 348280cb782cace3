import MVMCore

var program = Program.ofProcess()
let status = program.run(CurrentProcess.arguments.map { Argument(bytes: $0) })
CurrentProcess.end(status: status.rawValue)
