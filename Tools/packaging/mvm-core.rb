# The formula for Homebrew. In a tap it is Formula/mvm-core.rb.
class MvmCore < Formula
  desc "Inspector and validator for fleets of Firecracker microVMs"
  homepage "https://example.com/mvm-core"
  url "https://example.com/mvm-core.git", tag: "v0.2.0"
  license "Apache-2.0"
  head "https://example.com/mvm-core.git", branch: "main"

  depends_on "pkgconf" => :build
  depends_on "libsodium"
  on_macos do
    depends_on xcode: ["26.0", :build]
  end
  on_linux do
    depends_on "swift" => :build
  end

  def install
    # Homebrew builds in a sandbox of its own, in which Swift's can't work.
    system "make", "install", "PREFIX=#{prefix}", "SWIFT_BUILD_FLAGS=--disable-sandbox"
  end

  test do
    assert_equal "tn3i5\n", shell_output("#{bin}/mvm-core derive tap --net-id 3 --offset 5")
    (testpath/"pool.json").write("{}")
    assert_match "MVM", shell_output("#{bin}/mvm-core lint pool.json 2>&1", 1)
  end
end
