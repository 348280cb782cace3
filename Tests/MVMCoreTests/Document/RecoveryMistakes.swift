@testable import MVMCore

extension RecoveryTests.Mistake {
  typealias Mistake = RecoveryTests.Mistake

  /// A text in the layout of mvm's files.
  static let fleet = """
    {
      "tenant_id": "acme",
      "quotas": {
        "max_vcpus": 16,
        "max_pools": 4
      },
      "pools": [
        {
          "pool_id": "web",
          "tags": ["a", "b"]
        },
        {
          "pool_id": "job",
          "on": true
        }
      ],
      "epoch": 1
    }

    """

  static let all = commas + values + strings + brackets + wholes

  private static let commas: [Mistake] = [
    Mistake(
      "trailing commas", "{\n  \"a\": [1, 2,],\n  \"b\": 1,\n}",
      [
        "2: trailing comma before the closing bracket",
        "3: trailing comma before the closing bracket",
      ], "{a:[1,2],b:1}"),
    Mistake(
      "missing commas", "{\n  \"a\": 1\n  \"b\": 2\n  \"c\": [\n    3\n    4\n  ]\n}",
      [
        "3: expected ',' or '}', found '\"'", "4: expected ',' or '}', found '\"'",
        "6: expected ',' or ']', found '4'",
      ], "{a:1,b:2,c:[3,4]}"),
    Mistake(
      "a comma too many", "{\n  \"a\": 1,,\n  \"b\": 2\n}",
      ["2: expected a key in double quotes, found ','"], "{a:1,b:2}"),
    Mistake(
      "a semicolon for a comma", "{\"a\": 1; \"b\": 2}", ["1: expected ',' or '}', found ';'"],
      "{a:1,b:2}"),
    Mistake(
      "no colon", "{\n  \"a\" 1,\n  \"b\" = 2,\n  \"c\": 3\n}",
      ["2: expected ':' after the key, found '1'", "3: expected ':' after the key, found '='"],
      "{a:1,b:2,c:3}"),
    Mistake(
      "no value", "{\n  \"a\": ,\n  \"b\":\n  \"c\": 3\n}",
      ["2: expected a value, found ','", "3: expected a value, found the end of the line"],
      "{a:?,b:?,c:3}"),
  ]

  private static let values: [Mistake] = [
    Mistake(
      "comments", "{\n  // one\n  \"a\": 1, # two\n  /* three\n  */ \"b\": 2\n}",
      ["2: JSON has no comments", "3: JSON has no comments", "4: JSON has no comments"],
      "{a:1,b:2}"),
    Mistake(
      "numbers", "{\n  \"a\": +1,\n  \"b\": .5,\n  \"c\": 0x10,\n  \"d\": NaN,\n  \"e\": 5\n}",
      [
        "2: a number can't begin with '+'", "3: a number must start with a digit",
        "4: a number is followed directly by other text", "5: the bare word \"NaN\" is not JSON",
      ], "{a:?,b:?,c:?,d:?,e:5}"),
    Mistake(
      "unquoted words", "{\n  a: 1,\n  \"b\": web,\n  \"c\": True,\n  \"d\": 1\n}",
      [
        "2: the bare word \"a\" is not JSON", "3: the bare word \"web\" is not JSON",
        "4: the bare word \"True\" is not JSON",
      ], "{a:1,b:?,c:?,d:1}"),
    Mistake(
      "single quotes", "{'a': 'x', \"b\": 'y'}",
      [
        "1: strings in JSON use double quotes, not single quotes",
        "1: strings in JSON use double quotes, not single quotes",
        "1: strings in JSON use double quotes, not single quotes",
      ], "{a:'x',b:'y'}"),
  ]

  private static let strings: [Mistake] = [
    Mistake(
      "no closing quote", "{\n  \"a\": \"x,\n  \"b: 2,\n  \"c\": 3\n}",
      [
        "2: the string has no closing '\"' in its line",
        "3: the string has no closing '\"' in its line",
      ], "{a:?,?:?,c:3}"),
    Mistake(
      "no opening quote", "{\n  \"a\": x\",\n  b\": 2,\n  \"c\": 3\n}",
      ["2: the bare word \"x\" is not JSON", "3: the bare word \"b\" is not JSON"],
      "{a:?,b:2,c:3}"),
    Mistake(
      "a quote in a string", "{\"a\": \"x\"y\", \"b\": 2}", ["1: expected ',' or '}', found 'y'"],
      "{a:?,b:2}"),
    Mistake(
      "a line break in a string", "{\n  \"a\": \"one\n    two\",\n  \"b\": 2\n}",
      ["2: the string has no closing '\"' in its line"], "{a:?,b:2}"),
    Mistake(
      "a tab and a bad escape", "{\n  \"a\": \"x\ty\",\n  \"b\": \"C:\\dir\",\n  \"c\": 3\n}",
      [
        "2: a raw control character U+0009 in a string",
        "3: '\\' followed by 'd' is not an escape sequence",
      ], "{a:?,b:?,c:3}"),
  ]

  private static let brackets: [Mistake] = [
    Mistake(
      "an object without its end", "{\n  \"a\": {\n    \"x\": 1\n  ,\n  \"b\": 2\n}\n",
      ["5: the closing '}' is missing before this"], "{a:{x:1},b:2}"),
    Mistake(
      "an object of a list without its end",
      "{\n  \"a\": [\n    {\n      \"x\": 1,\n    {\n      \"x\": 2\n    }\n  ],\n  \"b\": 2\n}\n",
      ["5: the closing '}' is missing before this"], "{a:[{x:1},{x:2}],b:2}"),
    Mistake(
      "a list without its end", "{\n  \"a\": [\n    1\n  \"b\": 2\n}\n",
      ["4: the closing ']' is missing before this"], "{a:[1],b:2}"),
    Mistake(
      "a document without its end", "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"b\": 2\n",
      ["5: the text ends before the closing '}'"], "{a:{x:1},b:2}"),
    Mistake(
      "a document cut off", "{\n  \"a\": {\n    \"x\": 1,\n    \"y",
      ["4: the string has no closing '\"' in its line"], "{a:{x:1,?:?,?:?},?:?}"),
    Mistake(
      "a bracket too many", "{\n  \"a\": {\n    \"x\": 1\n  }\n  },\n  \"b\": 2\n}\n",
      ["5: this '}' closes nothing"], "{a:{x:1},b:2}"),
    Mistake(
      "a bracket too many in a line", "{\"a\": {\"x\": 1}}, \"b\": 2}",
      ["1: this '}' closes nothing"], "{a:{x:1},b:2}"),
    Mistake(
      "the wrong closing bracket", "{\"a\": [1, 2}, \"b\": 2}",
      ["1: expected ',' or ']', found '}'"], "{a:[1,2],b:2}"),
    Mistake(
      "the wrong opening bracket", "{\n  \"a\": [\n    \"x\": 1\n  },\n  \"b\": 2\n}\n",
      ["2: this '[' opens an object; objects begin with '{'"], "{a:{x:1},b:2}"),
    Mistake(
      "no opening bracket", "\"a\": 1,\n\"b\": 2\n}\n",
      ["1: expected the end of the text, found ':'"], "{a:1,b:2}"),
  ]

  private static let wholes: [Mistake] = [
    Mistake(
      "a document twice", "{\"a\": 1}\n{\"a\": 1}\n",
      ["2: expected the end of the text, found '{'"], "{a:1}"),
    Mistake(
      "merge conflict",
      "{\n  \"a\": 1,\n<<<<<<< HEAD\n  \"b\": 2,\n=======\n  \"b\": 3,\n>>>>>>> other\n  \"c\": 4\n}\n",
      ["3: the file has merge-conflict markers"], "{a:1,?:?,c:4}"),
    Mistake(
      "careless layout", "{\n\"a\": {\n\"x\": 1,\n},\n    \"b\": [\n  2\n],\n \"c\": 3\n}\n",
      ["3: trailing comma before the closing bracket"], "{a:{x:1},b:[2],c:3}"),
    Mistake(
      "several mistakes",
      "{\n  \"a\": 1\n  'b': 2,\n  \"c\": [1, 2,],\n  \"d\": \"x,\n  \"e\": 5,\n}\n",
      [
        "3: expected ',' or '}', found '''",
        "3: strings in JSON use double quotes, not single quotes",
        "4: trailing comma before the closing bracket",
        "5: the string has no closing '\"' in its line",
        "6: trailing comma before the closing bracket",
      ], "{a:1,b:2,c:[1,2],d:?,e:5}"),
    Mistake(
      "keys that are there twice", "{\"a\": 1, \"b\": 2, \"a\": 3,}",
      ["1: the key \"a\" appears twice", "1: trailing comma before the closing bracket"],
      "{a:1,b:2,a:3}"),
  ]
}
