extension Manual {
  /// What the manual says of `route`.
  static var route: Manual {
    Manual(
      description: """
        Puts a request, as the options describe it, to the routes of a gateway in their order, as \
        this tool reads them: all criteria of a route must match, and the first route that matches \
        takes the request. For each other route it shows why it does not.

        What the options leave out is not known: without `--port`, whether a route with a port takes \
        the request depends on it, and the answer says so. Where nothing can be decided without an \
        option, the exit status is 2.

        No open code of mvm matches paths or sources. The last open gateway (February 2026) forwards \
        by port alone, by the first route that has both that port and `by_ip`; where it does \
        something else than the answer, a warning says so.
        """,
      seeAlso: ["mvm-core-lint(1)"])
  }
}
