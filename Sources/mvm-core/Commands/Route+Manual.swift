extension Manual {
  /// What the manual says of `route`.
  static var route: Manual {
    Manual(
      description: """
        Puts a request, as the options describe it, to the routes of a gateway in their order, as \
        the gateway does: the first that matches takes it. For each route before that, it is told \
        why it does not match.

        What the options leave out, a route may not ask for: without `--port`, a route with a port \
        does not match. The gateway that comes with mvm goes by the port alone; where it would \
        choose another route for that, it is told.
        """,
      seeAlso: ["mvm-core-lint(1)"])
  }
}
