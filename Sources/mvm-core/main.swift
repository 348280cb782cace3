var program = Program.ofProcess()
Process.end(with: program.run(ProcessArguments.read()))
