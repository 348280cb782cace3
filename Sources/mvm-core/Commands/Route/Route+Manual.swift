extension Manual {
  /// What the manual says about `route`.
  static var route: Manual {
    Manual(
      description: """
        Compares a request, which the options describe, with the routes of a gateway in their \
        order, as this tool reads them: all criteria of a route must match, and the first matching \
        route takes the request. For every other route, it shows why the route does not take it.

        What the options don't state is unknown: without `--port`, the answer says which routes \
        depend on the port. If nothing can be decided without an option, the exit status is 2.

        No open code of mvm matches paths or sources. The last open gateway (February 2026) \
        forwards only by port, with the first route that has both that port and `by_ip`; a warning \
        says so if it behaves differently from the answer.
        """,
      seeAlso: ["mvm-core-lint(1)"])
  }
}
