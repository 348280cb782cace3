import MVMCore

/// `mvm-core-rules(7)`: all rules, with their explanations and examples.
struct RulesPage: ManualPage {
  let name = "mvm-core-rules"
  let section = 7

  var text: String {
    Roff.title(name, section: section)
      + Roff.section("NAME", "mvm\\-core\\-rules \\- the rules of mvm\\-core lint\n")
      + Roff.section("DESCRIPTION", Roff.paragraphs(Self.description))
      + Rules.groups.map(Self.group).joined()
      + Roff.section(
        "SEE ALSO",
        Roff.references([
          "mvm-core(1)", "mvm-core-explain(1)", "mvm-core-lint(1)", "mvm-core-rules(1)",
          "mvm-core-verify-signature(1)",
        ]))
  }

  private static let description = """
    Everything that mvm-core finds has a code, such as `MVM201`, and a name, such as `vcpu-count`. \
    A code is permanent: the code of a removed rule is never reused. The first digit is the group \
    of the rule.

    An `error` is what mvm refuses, or what can't work. A `warning` is what mvm accepts, but \
    handles differently from what the author meant. A `note` is worth knowing. `mvm-core lint` exits with 1 \
    if there is an error; `--fail-on` changes that.

    Examples show a value in an otherwise clean document. `mvm-core explain` prints the description \
    of one rule. To accept findings, use `mvm-core lint --ignore CODE`, or an entry of `suppress` \
    in the configuration, see `mvm-core.json`(5).
    """

  private static func group(_ group: Rules.Group) -> String {
    Roff.section(
      "\(group.title.uppercased()) (\(group.prefix)xx)", group.rules.map(rule).joined())
  }

  private static func rule(_ rule: any Rule.Type) -> String {
    let text = RuleText(rule)
    let about = text.about
    let facts =
      "Severity: `\(about.severity.rawValue)`. Reads: \(text.reads). Since: mvm-core "
      + "\(about.since). \(text.fix)"
    return Roff.subsection(
      "\(about.code) \(about.name)",
      Roff.paragraph(about.summary) + ".PP\n" + Roff.paragraph(facts) + ".PP\n"
        + Roff.paragraphs(about.explanation) + ".PP\n" + Roff.paragraph(text.badTitle)
        + Roff.literal(text.bad) + ".PP\n" + Roff.paragraph("Good:") + Roff.literal(text.good))
  }
}
