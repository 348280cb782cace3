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
    A code is permanent: a rule that is dropped leaves a gap. The first digit tells what the rule \
    is about.

    An `error` is what mvm refuses, or what can't work when it is used. A `warning` is what mvm \
    accepts and then does something else than was meant, or does badly. A `note` is worth knowing \
    and nothing to fix. `mvm-core lint` exits with 1 when there is an error; `--fail-on` moves \
    that line.

    Examples show the value in its place of an otherwise clean document. `mvm-core explain` prints \
    the same of one rule.
    """

  private static func group(_ group: Rules.Group) -> String {
    Roff.section(
      "\(group.title.uppercased()) (\(group.prefix)xx)", group.rules.map(rule).joined())
  }

  private static func rule(_ rule: any Rule.Type) -> String {
    let text = RuleText(rule)
    let about = text.about
    let example = about.example
    return Roff.subsection(
      "\(about.code) \(about.name)",
      Roff.paragraph(about.summary) + ".PP\n"
        + Roff.paragraph("Severity: `\(about.severity.rawValue)`. Reads: \(text.reads).")
        + ".PP\n" + Roff.paragraphs(about.explanation) + ".PP\n"
        + Roff.paragraph("\(example.subject) is found:")
        + Roff.literal(RuleText.shown(example.bad, of: example)) + ".PP\n"
        + Roff.paragraph("and this is not:")
        + Roff.literal(RuleText.shown(example.good, of: example)))
  }
}
