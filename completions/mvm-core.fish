# Completion of mvm-core for fish; made by `mvm-core completions fish`.

# Tells whether no command is there yet.
function __mvm_core_needs_command
    test (count (commandline -opc)) -eq 1
end

# Tells whether this command is there and, with a number, so many operands behind it.
function __mvm_core_is
    set -l words (commandline -opc)
    test (count $words) -ge 2; or return 1
    contains -- $words[2] -h --help; and set words[2] help
    test "$words[2]" = $argv[1]; or return 1
    test (count $argv) -eq 1; or test (__mvm_core_operands $words) -eq $argv[2]
end

# Counts the operands: what is neither an option nor an option's value.
function __mvm_core_operands
    set -l valued (__mvm_core_valued $argv[2])
    set -l operands 0
    set -l takes_value no
    set -l ended no
    for word in $argv[3..-1]
        if test $takes_value = yes
            set takes_value no
        else if test $ended = yes; or not string match -qr -- '^-.' $word
            set operands (math $operands + 1)
        else if test "$word" = --
            set ended yes
        else if string match -q -- '--*' $word
            contains -- $word $valued; and set takes_value yes
        else
            set -l letters (string split '' -- (string sub -s 2 -- $word))
            for letter in $letters
                contains -- -$letter $valued; or continue
                test $letter = $letters[-1]; and set takes_value yes
                break
            end
        end
    end
    echo $operands
end

# Prints what is there of the value at the cursor, without `--option=`.
function __mvm_core_value
    string replace -r -- '^--[^=]*=' '' (commandline -ct)
end

# Prints what a function prints, for the last place of a list with commas.
function __mvm_core_list
    set -l value (__mvm_core_value)
    set -l before (string match -r -- '^.*,' $value; or echo)
    for line in ($argv[1])
        set -l word (string split \t -- $line)[1]
        contains -- $word (string split , -- $before); or echo -- $before$line
    end
end

# Prints WORD= for each word and, where one is there, files behind it.
function __mvm_core_words_and_file
    set -l value (__mvm_core_value)
    set -l before (string match -r -- '^[^=]*=' $value)
    if test -z "$before"
        printf '%s=\n' $argv
    else
        set -l file (string replace -r -- '^[^=]*=' '' $value)
        for path in (__fish_complete_path $file)
            echo -- $before$path
        end
    end
end

function __mvm_core_valued
    switch $argv[1]
        case lint
            string split ' ' -- '--kind --stdin-filename --files-from --exclude --select --ignore --severity --target-version --fail-on --config --baseline --write-baseline --max-size -j --jobs --report -f --format --color'
        case validate-id
            string split ' ' -- '-k --kind -f --format'
        case derive
            string split ' ' -- '--net-id --offset --subnet -f --format'
        case inspect
            string split ' ' -- '--kind -f --format'
        case whois
            string split ' ' -- '--fleet -f --format --color'
        case fmt
            string split ' ' -- '--type --target-version'
        case diff
            string split ' ' -- '--kind -f --format --color'
        case route
            string split ' ' -- '--port --path --source --tenant --pool -f --format --color'
        case transition
            string split ' ' -- '--graph -f --format --color'
        case paths
            string split ' ' -- '--data-root --root -f --format --color'
        case verify-signature
            string split ' ' -- '-k --key --trusted-keys --signer --payload-out -f --format --color'
        case sign
            string split ' ' -- '-k --key --signer'
        case keygen
            string split ' ' -- '-o --output'
        case platform
            string split ' ' -- '--require --root -f --format --color'
        case rules
            string split ' ' -- '-f --format'
        case schema
            string split ' ' -- '--type --write --check -f --format'
    end
end

function __mvm_core_commands
    printf '%s\n' \
        'lint	Check mvm\'s configuration files and records' \
        'validate-id	Check whether names are valid as mvm\'s identifiers' \
        'derive	Print the device names and addresses that mvm derives from numbers' \
        'inspect	Show what a file is and its effective values, with every default filled in' \
        'whois	Trace a TAP, MAC, bridge or address back to its network and, in a fleet, its owner' \
        'fmt	Print a document as mvm itself would write it, with defaults filled in' \
        'diff	Show what changes between two documents, by tenant, pool and route, not by line' \
        'route	Show which route of a gateway takes a request, and why the others don\'t' \
        'transition	Tell whether an instance can go from one state to another, and by which way' \
        'paths	Show where mvm keeps the files of a tenant, pool or instance, and what is there' \
        'verify-signature	Verify a signed payload against trusted keys' \
        'sign	Sign a payload and print the envelope that mvm reads' \
        'keygen	Make a pair of keys: NAME.key to sign with, NAME.pub to trust' \
        'platform	Tell whether this host can run Firecracker, why not, and how to mend it' \
        'explain	Explain a rule, with a bad and a good example, or a check of platform' \
        'rules	List all rules with their codes and severities' \
        'schema	Print the JSON Schema of a kind of file, for editors; without KIND, list the kinds' \
        'completions	Print a script that lets a shell complete mvm-core\'s arguments' \
        'help	Show what mvm-core can do, or how to use one command'
end

function __mvm_core_rule_codes
    printf '%s\n' \
        'MVM001	empty-document: A document with nothing but white space' \
        'MVM002	syntax: Text that is not valid JSON (RFC 8259) or TOML 1.0' \
        'MVM003	unknown-kind: A file named on the command line whose kind is unknown' \
        'MVM004	encoding: Text that is not plain UTF-8, or begins with a byte order mark' \
        'MVM005	duplicate-key: A key that appears twice in an object' \
        'MVM006	unknown-field: A key that no release of mvm knows' \
        'MVM007	wrong-type: A value of another JSON type than the field has' \
        'MVM008	out-of-range: A number that does not fit its field' \
        'MVM009	too-deep: Nesting beyond 128 levels' \
        'MVM010	missing-field: A required key is absent' \
        'MVM011	unknown-variant: A value that its enum does not have' \
        'MVM012	version-skew: Something that the release given by --target-version does not know' \
        'MVM013	unused-suppression: A suppression of the configuration that matches no finding' \
        'MVM014	expired-suppression: A suppression of the configuration that has expired' \
        'MVM015	stale-baseline: An entry of the baseline that no longer matches a finding' \
        'MVM016	too-large: A document, a line of a log or a frame over its size limit' \
        'MVM101	id-length: An identifier that is empty or over 63 bytes' \
        'MVM102	id-character: An identifier with a character that mvm refuses' \
        'MVM103	id-edge: An identifier that begins or ends with a hyphen' \
        'MVM104	instance-id-form: An instance ID that is not of the form that mvm generates' \
        'MVM105	interface-name: A TAP device or bridge with a name that is not of its form' \
        'MVM106	mac-form: A MAC address that is not of mvm\'s form' \
        'MVM107	socket-path-length: Tenant and pool IDs of more than 31 bytes together' \
        'MVM108	flake-ref: A flake reference that is empty or holds a shell metacharacter' \
        'MVM109	timestamp: A time that is not an RFC 3339 timestamp' \
        'MVM110	unchecked-id: A node, signer or template ID that breaks the rules for IDs' \
        'MVM201	vcpu-count: 0 vCPUs, or more than the 32 that Firecracker allows' \
        'MVM202	vcpu-parity: An odd number of vCPUs over 1' \
        'MVM203	memory-size: An instance with 0 MiB of memory' \
        'MVM204	seccomp-policy: A seccomp policy other than baseline and strict' \
        'MVM205	snapshot-compression: A snapshot compression other than none, lz4 and zstd' \
        'MVM206	desired-count: A desired count over 100' \
        'MVM207	data-disk-size: A data disk of 1 to 15 MiB' \
        'MVM208	drain-disabled: No time to drain, or to shut down' \
        'MVM209	secret-scope: An integration that is empty, repeated or no directory name; a repeated key' \
        'MVM210	secret-scope-role: Secret scopes on a role that is meant to have no secrets drive' \
        'MVM211	sleep-thresholds: A warm threshold not below the sleep threshold, or below the least running time' \
        'MVM212	never-idle: A threshold that no instance is ever below, or a CPU threshold over 100 percent' \
        'MVM213	pinned-sleeper: A pinned or critical pool with settings for sleep' \
        'MVM214	idle-counts: Desired counts with warm or sleeping instances, but none running' \
        'MVM215	update-strategy: A rolling update that can\'t progress, or a canary that proves nothing' \
        'MVM216	strict-seccomp-sleep: The strict seccomp policy on a pool that sleeps' \
        'MVM217	profile-empty: An empty profile' \
        'MVM301	net-id-range: A net ID over 4095' \
        'MVM302	subnet-form: A subnet that is not an IPv4 network in CIDR form' \
        'MVM303	subnet-cluster: A subnet outside 10.240.0.0/12' \
        'MVM304	subnet-prefix: A subnet that is smaller than a /24' \
        'MVM305	subnet-convention: A subnet other than the one its net ID has by convention' \
        'MVM306	gateway-address: A gateway that is not the subnet\'s .1' \
        'MVM307	bridge-name: A bridge that is not br-tenant- followed by the tenant\'s net ID' \
        'MVM308	quota-contradiction: A quota of 0 that makes another useless; more running instances than addresses' \
        'MVM309	config-version: A configuration version of 0' \
        'MVM401	schema-version: A desired state whose schema version is not 1' \
        'MVM402	duplicate-tenant: A tenant ID that appears twice in a desired state' \
        'MVM403	duplicate-pool: A pool ID that appears twice in a tenant' \
        'MVM404	duplicate-net-id: A net ID that two tenants of a desired state have' \
        'MVM405	overlapping-subnets: Subnets of two tenants that overlap' \
        'MVM406	quota-running: Running instances that take more than the tenant\'s quota' \
        'MVM407	quota-soft: Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
        'MVM408	instance-addresses: More than 252 instances in a tenant' \
        'MVM409	prune-everything: Unknown tenants pruned, and none listed' \
        'MVM410	prune-ineffective: Unlisted pools pruned or not, depending on how the document reaches the agent' \
        'MVM411	instance-over-quota: One instance that takes more than the tenant\'s whole quota' \
        'MVM412	document-size: A desired state whose signed form exceeds the 1 MiB frame' \
        'MVM413	local-flake: A flake reference that is a local path' \
        'MVM414	secrets-hash-form: A secrets hash that is not sha256: and hex' \
        'MVM501	no-match-criteria: A route without port, path prefix and source network' \
        'MVM502	duplicate-port: A port matched by an earlier route' \
        'MVM503	shadowed-route: A route that an earlier one always matches first' \
        'MVM504	port-zero: Port 0 to listen on or to send to' \
        'MVM505	path-prefix-form: A path prefix that does not start with a slash' \
        'MVM506	source-cidr-form: A source network that is not an IPv4 or IPv6 network in CIDR form' \
        'MVM507	target-pool: A route to a pool that the tenant does not have' \
        'MVM508	target-self: A route to the gateway pool itself, or to a builder pool' \
        'MVM509	target-idle: A route to a pool with no running instance wanted' \
        'MVM510	by-ip-address: A route to an address that no instance can have; a note for one that it can' \
        'MVM511	routing-role: A routing table on a pool that is not a gateway' \
        'MVM512	gateway-without-routes: A gateway pool without a routing table, or with an empty one' \
        'MVM513	match-ignored: A path_prefix or source_cidr, which no open gateway or coordinator matches' \
        'MVM514	port-without-by-ip: A route with a port and without by_ip, which the last open gateway skips' \
        'MVM601	no-variants: An empty list of variants, which creates nothing' \
        'MVM602	duplicate-variant: Two variants that resolve to one template ID' \
        'MVM603	unnamed-variant: A variant without a name in a config without a template_id' \
        'MVM604	dead-profile: A profile of the whole config that no variant uses' \
        'MVM605	role-name: A template\'s role that is not one of the four' \
        'MVM606	variant-resources: A template with no vCPUs or memory, or over Firecracker\'s 32 vCPUs' \
        'MVM607	updated-before-created: An updated_at earlier than created_at' \
        'MVM608	nested-header: The header written under a [template] table' \
        'MVM701	no-matching-key: No trusted key verifies the payload' \
        'MVM702	signature-length: A signature that is not 64 bytes long' \
        'MVM703	signature-encoding: A signature or key that is not canonical, or a point of small order' \
        'MVM704	payload-kind: A signed payload that is not a document of mvm\'s' \
        'MVM705	key-file: A key file that mvm does not read as an Ed25519 public key' \
        'MVM706	key-store-mode: A key store that somebody else than root or the caller can change' \
        'MVM707	signer-mismatch: The envelope names another signer than the key that verified it' \
        'MVM801	directory-id: An ID in a file that differs from the name of its directory' \
        'MVM802	missing-parent: A pool without its tenant.json, or an instance without its pool.json' \
        'MVM803	net-id-collision: Two tenants of a fleet with one network number, in different files' \
        'MVM804	subnet-collision: Two tenants of a fleet with overlapping subnets, in different files' \
        'MVM805	instance-network: An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
        'MVM806	address-collision: Two instances with one address, TAP or MAC' \
        'MVM807	role-drift: An instance\'s role that differs from its pool\'s' \
        'MVM808	version-ahead: An instance ahead of its tenant\'s configuration version or secrets epoch' \
        'MVM809	quota-exceeded: A tenant\'s pools together over its quota' \
        'MVM810	template-missing: A pool naming a template that the fleet does not have' \
        'MVM811	template-mismatch: A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
        'MVM812	network-drift: A desired state that gives a tenant another network than its tenant.json' \
        'MVM813	role-change: A desired state that gives a pool another role than its pool.json' \
        'MVM814	silent-drift: Differences between a desired state and the node\'s files that reconciling never applies' \
        'MVM815	node-mismatch: A desired state whose node_id is not that of node.json' \
        'MVM816	node-capacity: Running instances that want more vCPUs or memory than the node has' \
        'MVM817	prune-list: The tenants and pools that pruning would destroy' \
        'MVM818	duplicate-instance: An instance ID twice in a tenant' \
        'MVM819	unsynchronised-nodes: Desired states of several nodes that give one tenant different networks' \
        'MVM901	status-fields: Fields that contradict the instance\'s status' \
        'MVM902	stored-destroyed: A stored instance with the status destroyed' \
        'MVM903	metric-range: A cpu_pct below 0, over 100 or not finite' \
        'MVM904	guest-address: A guest_ip that is not IPv4, not of an instance, or outside the gateway\'s subnet' \
        'MVM905	reserved-uid: An instance whose jailer\'s UID is 65534 or 65535' \
        'MVM911	audit-line: A line that is not an audit entry; the other lines are still read' \
        'MVM912	audit-order: A timestamp earlier than that of the line before' \
        'MVM913	audit-subject: An instance\'s action without its IDs, or a tenant other than the directory\'s' \
        'MVM914	audit-transition: An instance\'s action that its life cycle does not allow after the one before' \
        'MVM921	auth-off: require_auth false, debug_exec or console true' \
        'MVM922	auth-implicit: require_auth is absent: its default was false before 0.5' \
        'MVM923	rate-limits: A limit on frames that the other one never lets be reached, or none at all' \
        'MVM924	blocklist-pattern: A pattern that is empty or repeated, or a lone * that blocks everything' \
        'MVM925	blocklist-hidden: A milder pattern contained in a stricter one, which it hides' \
        'MVM931	node-arch: An architecture that Firecracker does not run on'
end

function __mvm_core_topics
    printf '%s\n' \
        'MVM001	empty-document: A document with nothing but white space' \
        'MVM002	syntax: Text that is not valid JSON (RFC 8259) or TOML 1.0' \
        'MVM003	unknown-kind: A file named on the command line whose kind is unknown' \
        'MVM004	encoding: Text that is not plain UTF-8, or begins with a byte order mark' \
        'MVM005	duplicate-key: A key that appears twice in an object' \
        'MVM006	unknown-field: A key that no release of mvm knows' \
        'MVM007	wrong-type: A value of another JSON type than the field has' \
        'MVM008	out-of-range: A number that does not fit its field' \
        'MVM009	too-deep: Nesting beyond 128 levels' \
        'MVM010	missing-field: A required key is absent' \
        'MVM011	unknown-variant: A value that its enum does not have' \
        'MVM012	version-skew: Something that the release given by --target-version does not know' \
        'MVM013	unused-suppression: A suppression of the configuration that matches no finding' \
        'MVM014	expired-suppression: A suppression of the configuration that has expired' \
        'MVM015	stale-baseline: An entry of the baseline that no longer matches a finding' \
        'MVM016	too-large: A document, a line of a log or a frame over its size limit' \
        'MVM101	id-length: An identifier that is empty or over 63 bytes' \
        'MVM102	id-character: An identifier with a character that mvm refuses' \
        'MVM103	id-edge: An identifier that begins or ends with a hyphen' \
        'MVM104	instance-id-form: An instance ID that is not of the form that mvm generates' \
        'MVM105	interface-name: A TAP device or bridge with a name that is not of its form' \
        'MVM106	mac-form: A MAC address that is not of mvm\'s form' \
        'MVM107	socket-path-length: Tenant and pool IDs of more than 31 bytes together' \
        'MVM108	flake-ref: A flake reference that is empty or holds a shell metacharacter' \
        'MVM109	timestamp: A time that is not an RFC 3339 timestamp' \
        'MVM110	unchecked-id: A node, signer or template ID that breaks the rules for IDs' \
        'MVM201	vcpu-count: 0 vCPUs, or more than the 32 that Firecracker allows' \
        'MVM202	vcpu-parity: An odd number of vCPUs over 1' \
        'MVM203	memory-size: An instance with 0 MiB of memory' \
        'MVM204	seccomp-policy: A seccomp policy other than baseline and strict' \
        'MVM205	snapshot-compression: A snapshot compression other than none, lz4 and zstd' \
        'MVM206	desired-count: A desired count over 100' \
        'MVM207	data-disk-size: A data disk of 1 to 15 MiB' \
        'MVM208	drain-disabled: No time to drain, or to shut down' \
        'MVM209	secret-scope: An integration that is empty, repeated or no directory name; a repeated key' \
        'MVM210	secret-scope-role: Secret scopes on a role that is meant to have no secrets drive' \
        'MVM211	sleep-thresholds: A warm threshold not below the sleep threshold, or below the least running time' \
        'MVM212	never-idle: A threshold that no instance is ever below, or a CPU threshold over 100 percent' \
        'MVM213	pinned-sleeper: A pinned or critical pool with settings for sleep' \
        'MVM214	idle-counts: Desired counts with warm or sleeping instances, but none running' \
        'MVM215	update-strategy: A rolling update that can\'t progress, or a canary that proves nothing' \
        'MVM216	strict-seccomp-sleep: The strict seccomp policy on a pool that sleeps' \
        'MVM217	profile-empty: An empty profile' \
        'MVM301	net-id-range: A net ID over 4095' \
        'MVM302	subnet-form: A subnet that is not an IPv4 network in CIDR form' \
        'MVM303	subnet-cluster: A subnet outside 10.240.0.0/12' \
        'MVM304	subnet-prefix: A subnet that is smaller than a /24' \
        'MVM305	subnet-convention: A subnet other than the one its net ID has by convention' \
        'MVM306	gateway-address: A gateway that is not the subnet\'s .1' \
        'MVM307	bridge-name: A bridge that is not br-tenant- followed by the tenant\'s net ID' \
        'MVM308	quota-contradiction: A quota of 0 that makes another useless; more running instances than addresses' \
        'MVM309	config-version: A configuration version of 0' \
        'MVM401	schema-version: A desired state whose schema version is not 1' \
        'MVM402	duplicate-tenant: A tenant ID that appears twice in a desired state' \
        'MVM403	duplicate-pool: A pool ID that appears twice in a tenant' \
        'MVM404	duplicate-net-id: A net ID that two tenants of a desired state have' \
        'MVM405	overlapping-subnets: Subnets of two tenants that overlap' \
        'MVM406	quota-running: Running instances that take more than the tenant\'s quota' \
        'MVM407	quota-soft: Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
        'MVM408	instance-addresses: More than 252 instances in a tenant' \
        'MVM409	prune-everything: Unknown tenants pruned, and none listed' \
        'MVM410	prune-ineffective: Unlisted pools pruned or not, depending on how the document reaches the agent' \
        'MVM411	instance-over-quota: One instance that takes more than the tenant\'s whole quota' \
        'MVM412	document-size: A desired state whose signed form exceeds the 1 MiB frame' \
        'MVM413	local-flake: A flake reference that is a local path' \
        'MVM414	secrets-hash-form: A secrets hash that is not sha256: and hex' \
        'MVM501	no-match-criteria: A route without port, path prefix and source network' \
        'MVM502	duplicate-port: A port matched by an earlier route' \
        'MVM503	shadowed-route: A route that an earlier one always matches first' \
        'MVM504	port-zero: Port 0 to listen on or to send to' \
        'MVM505	path-prefix-form: A path prefix that does not start with a slash' \
        'MVM506	source-cidr-form: A source network that is not an IPv4 or IPv6 network in CIDR form' \
        'MVM507	target-pool: A route to a pool that the tenant does not have' \
        'MVM508	target-self: A route to the gateway pool itself, or to a builder pool' \
        'MVM509	target-idle: A route to a pool with no running instance wanted' \
        'MVM510	by-ip-address: A route to an address that no instance can have; a note for one that it can' \
        'MVM511	routing-role: A routing table on a pool that is not a gateway' \
        'MVM512	gateway-without-routes: A gateway pool without a routing table, or with an empty one' \
        'MVM513	match-ignored: A path_prefix or source_cidr, which no open gateway or coordinator matches' \
        'MVM514	port-without-by-ip: A route with a port and without by_ip, which the last open gateway skips' \
        'MVM601	no-variants: An empty list of variants, which creates nothing' \
        'MVM602	duplicate-variant: Two variants that resolve to one template ID' \
        'MVM603	unnamed-variant: A variant without a name in a config without a template_id' \
        'MVM604	dead-profile: A profile of the whole config that no variant uses' \
        'MVM605	role-name: A template\'s role that is not one of the four' \
        'MVM606	variant-resources: A template with no vCPUs or memory, or over Firecracker\'s 32 vCPUs' \
        'MVM607	updated-before-created: An updated_at earlier than created_at' \
        'MVM608	nested-header: The header written under a [template] table' \
        'MVM701	no-matching-key: No trusted key verifies the payload' \
        'MVM702	signature-length: A signature that is not 64 bytes long' \
        'MVM703	signature-encoding: A signature or key that is not canonical, or a point of small order' \
        'MVM704	payload-kind: A signed payload that is not a document of mvm\'s' \
        'MVM705	key-file: A key file that mvm does not read as an Ed25519 public key' \
        'MVM706	key-store-mode: A key store that somebody else than root or the caller can change' \
        'MVM707	signer-mismatch: The envelope names another signer than the key that verified it' \
        'MVM801	directory-id: An ID in a file that differs from the name of its directory' \
        'MVM802	missing-parent: A pool without its tenant.json, or an instance without its pool.json' \
        'MVM803	net-id-collision: Two tenants of a fleet with one network number, in different files' \
        'MVM804	subnet-collision: Two tenants of a fleet with overlapping subnets, in different files' \
        'MVM805	instance-network: An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
        'MVM806	address-collision: Two instances with one address, TAP or MAC' \
        'MVM807	role-drift: An instance\'s role that differs from its pool\'s' \
        'MVM808	version-ahead: An instance ahead of its tenant\'s configuration version or secrets epoch' \
        'MVM809	quota-exceeded: A tenant\'s pools together over its quota' \
        'MVM810	template-missing: A pool naming a template that the fleet does not have' \
        'MVM811	template-mismatch: A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
        'MVM812	network-drift: A desired state that gives a tenant another network than its tenant.json' \
        'MVM813	role-change: A desired state that gives a pool another role than its pool.json' \
        'MVM814	silent-drift: Differences between a desired state and the node\'s files that reconciling never applies' \
        'MVM815	node-mismatch: A desired state whose node_id is not that of node.json' \
        'MVM816	node-capacity: Running instances that want more vCPUs or memory than the node has' \
        'MVM817	prune-list: The tenants and pools that pruning would destroy' \
        'MVM818	duplicate-instance: An instance ID twice in a tenant' \
        'MVM819	unsynchronised-nodes: Desired states of several nodes that give one tenant different networks' \
        'MVM901	status-fields: Fields that contradict the instance\'s status' \
        'MVM902	stored-destroyed: A stored instance with the status destroyed' \
        'MVM903	metric-range: A cpu_pct below 0, over 100 or not finite' \
        'MVM904	guest-address: A guest_ip that is not IPv4, not of an instance, or outside the gateway\'s subnet' \
        'MVM905	reserved-uid: An instance whose jailer\'s UID is 65534 or 65535' \
        'MVM911	audit-line: A line that is not an audit entry; the other lines are still read' \
        'MVM912	audit-order: A timestamp earlier than that of the line before' \
        'MVM913	audit-subject: An instance\'s action without its IDs, or a tenant other than the directory\'s' \
        'MVM914	audit-transition: An instance\'s action that its life cycle does not allow after the one before' \
        'MVM921	auth-off: require_auth false, debug_exec or console true' \
        'MVM922	auth-implicit: require_auth is absent: its default was false before 0.5' \
        'MVM923	rate-limits: A limit on frames that the other one never lets be reached, or none at all' \
        'MVM924	blocklist-pattern: A pattern that is empty or repeated, or a lone * that blocks everything' \
        'MVM925	blocklist-hidden: A milder pattern contained in a stricter one, which it hides' \
        'MVM931	node-arch: An architecture that Firecracker does not run on' \
        'empty-document	A document with nothing but white space' \
        'syntax	Text that is not valid JSON (RFC 8259) or TOML 1.0' \
        'unknown-kind	A file named on the command line whose kind is unknown' \
        'encoding	Text that is not plain UTF-8, or begins with a byte order mark' \
        'duplicate-key	A key that appears twice in an object' \
        'unknown-field	A key that no release of mvm knows' \
        'wrong-type	A value of another JSON type than the field has' \
        'out-of-range	A number that does not fit its field' \
        'too-deep	Nesting beyond 128 levels' \
        'missing-field	A required key is absent' \
        'unknown-variant	A value that its enum does not have' \
        'version-skew	Something that the release given by --target-version does not know' \
        'unused-suppression	A suppression of the configuration that matches no finding' \
        'expired-suppression	A suppression of the configuration that has expired' \
        'stale-baseline	An entry of the baseline that no longer matches a finding' \
        'too-large	A document, a line of a log or a frame over its size limit' \
        'id-length	An identifier that is empty or over 63 bytes' \
        'id-character	An identifier with a character that mvm refuses' \
        'id-edge	An identifier that begins or ends with a hyphen' \
        'instance-id-form	An instance ID that is not of the form that mvm generates' \
        'interface-name	A TAP device or bridge with a name that is not of its form' \
        'mac-form	A MAC address that is not of mvm\'s form' \
        'socket-path-length	Tenant and pool IDs of more than 31 bytes together' \
        'flake-ref	A flake reference that is empty or holds a shell metacharacter' \
        'timestamp	A time that is not an RFC 3339 timestamp' \
        'unchecked-id	A node, signer or template ID that breaks the rules for IDs' \
        'vcpu-count	0 vCPUs, or more than the 32 that Firecracker allows' \
        'vcpu-parity	An odd number of vCPUs over 1' \
        'memory-size	An instance with 0 MiB of memory' \
        'seccomp-policy	A seccomp policy other than baseline and strict' \
        'snapshot-compression	A snapshot compression other than none, lz4 and zstd' \
        'desired-count	A desired count over 100' \
        'data-disk-size	A data disk of 1 to 15 MiB' \
        'drain-disabled	No time to drain, or to shut down' \
        'secret-scope	An integration that is empty, repeated or no directory name; a repeated key' \
        'secret-scope-role	Secret scopes on a role that is meant to have no secrets drive' \
        'sleep-thresholds	A warm threshold not below the sleep threshold, or below the least running time' \
        'never-idle	A threshold that no instance is ever below, or a CPU threshold over 100 percent' \
        'pinned-sleeper	A pinned or critical pool with settings for sleep' \
        'idle-counts	Desired counts with warm or sleeping instances, but none running' \
        'update-strategy	A rolling update that can\'t progress, or a canary that proves nothing' \
        'strict-seccomp-sleep	The strict seccomp policy on a pool that sleeps' \
        'profile-empty	An empty profile' \
        'net-id-range	A net ID over 4095' \
        'subnet-form	A subnet that is not an IPv4 network in CIDR form' \
        'subnet-cluster	A subnet outside 10.240.0.0/12' \
        'subnet-prefix	A subnet that is smaller than a /24' \
        'subnet-convention	A subnet other than the one its net ID has by convention' \
        'gateway-address	A gateway that is not the subnet\'s .1' \
        'bridge-name	A bridge that is not br-tenant- followed by the tenant\'s net ID' \
        'quota-contradiction	A quota of 0 that makes another useless; more running instances than addresses' \
        'config-version	A configuration version of 0' \
        'schema-version	A desired state whose schema version is not 1' \
        'duplicate-tenant	A tenant ID that appears twice in a desired state' \
        'duplicate-pool	A pool ID that appears twice in a tenant' \
        'duplicate-net-id	A net ID that two tenants of a desired state have' \
        'overlapping-subnets	Subnets of two tenants that overlap' \
        'quota-running	Running instances that take more than the tenant\'s quota' \
        'quota-soft	Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
        'instance-addresses	More than 252 instances in a tenant' \
        'prune-everything	Unknown tenants pruned, and none listed' \
        'prune-ineffective	Unlisted pools pruned or not, depending on how the document reaches the agent' \
        'instance-over-quota	One instance that takes more than the tenant\'s whole quota' \
        'document-size	A desired state whose signed form exceeds the 1 MiB frame' \
        'local-flake	A flake reference that is a local path' \
        'secrets-hash-form	A secrets hash that is not sha256: and hex' \
        'no-match-criteria	A route without port, path prefix and source network' \
        'duplicate-port	A port matched by an earlier route' \
        'shadowed-route	A route that an earlier one always matches first' \
        'port-zero	Port 0 to listen on or to send to' \
        'path-prefix-form	A path prefix that does not start with a slash' \
        'source-cidr-form	A source network that is not an IPv4 or IPv6 network in CIDR form' \
        'target-pool	A route to a pool that the tenant does not have' \
        'target-self	A route to the gateway pool itself, or to a builder pool' \
        'target-idle	A route to a pool with no running instance wanted' \
        'by-ip-address	A route to an address that no instance can have; a note for one that it can' \
        'routing-role	A routing table on a pool that is not a gateway' \
        'gateway-without-routes	A gateway pool without a routing table, or with an empty one' \
        'match-ignored	A path_prefix or source_cidr, which no open gateway or coordinator matches' \
        'port-without-by-ip	A route with a port and without by_ip, which the last open gateway skips' \
        'no-variants	An empty list of variants, which creates nothing' \
        'duplicate-variant	Two variants that resolve to one template ID' \
        'unnamed-variant	A variant without a name in a config without a template_id' \
        'dead-profile	A profile of the whole config that no variant uses' \
        'role-name	A template\'s role that is not one of the four' \
        'variant-resources	A template with no vCPUs or memory, or over Firecracker\'s 32 vCPUs' \
        'updated-before-created	An updated_at earlier than created_at' \
        'nested-header	The header written under a [template] table' \
        'no-matching-key	No trusted key verifies the payload' \
        'signature-length	A signature that is not 64 bytes long' \
        'signature-encoding	A signature or key that is not canonical, or a point of small order' \
        'payload-kind	A signed payload that is not a document of mvm\'s' \
        'key-file	A key file that mvm does not read as an Ed25519 public key' \
        'key-store-mode	A key store that somebody else than root or the caller can change' \
        'signer-mismatch	The envelope names another signer than the key that verified it' \
        'directory-id	An ID in a file that differs from the name of its directory' \
        'missing-parent	A pool without its tenant.json, or an instance without its pool.json' \
        'net-id-collision	Two tenants of a fleet with one network number, in different files' \
        'subnet-collision	Two tenants of a fleet with overlapping subnets, in different files' \
        'instance-network	An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
        'address-collision	Two instances with one address, TAP or MAC' \
        'role-drift	An instance\'s role that differs from its pool\'s' \
        'version-ahead	An instance ahead of its tenant\'s configuration version or secrets epoch' \
        'quota-exceeded	A tenant\'s pools together over its quota' \
        'template-missing	A pool naming a template that the fleet does not have' \
        'template-mismatch	A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
        'network-drift	A desired state that gives a tenant another network than its tenant.json' \
        'role-change	A desired state that gives a pool another role than its pool.json' \
        'silent-drift	Differences between a desired state and the node\'s files that reconciling never applies' \
        'node-mismatch	A desired state whose node_id is not that of node.json' \
        'node-capacity	Running instances that want more vCPUs or memory than the node has' \
        'prune-list	The tenants and pools that pruning would destroy' \
        'duplicate-instance	An instance ID twice in a tenant' \
        'unsynchronised-nodes	Desired states of several nodes that give one tenant different networks' \
        'status-fields	Fields that contradict the instance\'s status' \
        'stored-destroyed	A stored instance with the status destroyed' \
        'metric-range	A cpu_pct below 0, over 100 or not finite' \
        'guest-address	A guest_ip that is not IPv4, not of an instance, or outside the gateway\'s subnet' \
        'reserved-uid	An instance whose jailer\'s UID is 65534 or 65535' \
        'audit-line	A line that is not an audit entry; the other lines are still read' \
        'audit-order	A timestamp earlier than that of the line before' \
        'audit-subject	An instance\'s action without its IDs, or a tenant other than the directory\'s' \
        'audit-transition	An instance\'s action that its life cycle does not allow after the one before' \
        'auth-off	require_auth false, debug_exec or console true' \
        'auth-implicit	require_auth is absent: its default was false before 0.5' \
        'rate-limits	A limit on frames that the other one never lets be reached, or none at all' \
        'blocklist-pattern	A pattern that is empty or repeated, or a lone * that blocks everything' \
        'blocklist-hidden	A milder pattern contained in a stricter one, which it hides' \
        'node-arch	An architecture that Firecracker does not run on' \
        'kvm	KVM\'s device does what Firecracker requires' \
        'tun	/dev/net/tun is there and can be opened' \
        'cgroup2	Control groups are version 2, with the controllers cpu, memory and pids' \
        'kernel	The kernel is one that Firecracker supports' \
        'ksm-off	The kernel does not merge equal pages of memory' \
        'swap-off	There is no swap' \
        'smt-off	No two threads share a core' \
        'mitigations	The kernel mitigates the CPU\'s vulnerabilities' \
        'hugepages	Huge pages of 2 MiB are free' \
        'userfaultfd	Page faults can be handled by a program' \
        'nested	KVM passes virtualisation on to its guests' \
        'ept	The CPU translates guests\' addresses by itself (EPT or NPT)' \
        'open-files	A process may have enough files open' \
        'container	Whether this runs in a container' \
        'hypervisor	Whether this runs in a VM' \
        'firecracker	firecracker is on PATH in the version in effect' \
        'jailer	jailer is on PATH in the version in effect' \
        'vhost-vsock	Whether there is /dev/vhost-vsock' \
        'trusted-keys	The directory of trusted keys is safe and has keys' \
        'hostd	mvm\'s hostd answers' \
        'kvm-unsupported-os	The system is not Linux, and only Linux has KVM' \
        'kvm-unsupported-cpu	The architecture is none that Firecracker runs on' \
        'kvm-not-passed	The kernel has KVM, but there is no /dev/kvm here' \
        'kvm-module-not-loaded	The CPU can virtualise, but KVM\'s module is not loaded' \
        'kvm-firmware-off	Virtualisation is switched off in the firmware' \
        'kvm-nested-off	This is a VM, and its hypervisor does not pass virtualisation on' \
        'kvm-wsl2-nested-off	WSL2 runs without nested virtualisation' \
        'kvm-wsl1	WSL1 has no Linux kernel, so it has no KVM' \
        'kvm-wrong-device	/dev/kvm is not KVM\'s device' \
        'kvm-permission	The user may not open /dev/kvm' \
        'kvm-group-not-active	The user is in the device\'s group, but this login is not' \
        'kvm-blocked	A device cgroup, seccomp or a security module forbids KVM' \
        'kvm-busy	Another hypervisor has the CPU\'s virtualisation' \
        'kvm-old-api	KVM speaks another version of its API than 12' \
        'kvm-capability-missing	KVM lacks something that Firecracker requires' \
        'kvm-no-memory	The kernel has no memory for a VM' \
        'kvm-not-answering	KVM\'s device fails in a way that has no known cause'
end

function __mvm_core_wire_types
    printf '%s\n' \
        'TenantConfig' \
        'TenantQuota' \
        'TenantNet' \
        'Role' \
        'PoolMetadata' \
        'RuntimePolicy' \
        'SleepPolicyConfig' \
        'UpdateStrategy' \
        'RollingUpdateStrategy' \
        'CanaryStrategy' \
        'RegistryArtifact' \
        'PoolSpec' \
        'SecretScope' \
        'InstanceResources' \
        'DesiredCounts' \
        'BuildRevision' \
        'ArtifactSizes' \
        'ArtifactPaths' \
        'TemplateConfig' \
        'TemplateVariant' \
        'TemplateSpec' \
        'SnapshotInfo' \
        'TemplateKind' \
        'TemplateRevision' \
        'InstanceStatus' \
        'InstanceNet' \
        'InstanceState' \
        'IdleMetrics' \
        'NodeInfo' \
        'NodeStats' \
        'DesiredState' \
        'DesiredTenant' \
        'DesiredTenantNetwork' \
        'DesiredPool' \
        'DeploymentPhase' \
        'BatchActionItem' \
        'PoolActionType' \
        'BatchActionItemResult' \
        'InstanceHealthReport' \
        'IntegrationHealthSummary' \
        'ProbeResultSummary' \
        'ReconcileHistoryEntry' \
        'TenantStateDump' \
        'PoolStateDump' \
        'StateDumpContent' \
        'ReconcileReport' \
        'AgentRequest' \
        'InstanceAction' \
        'AgentResponse' \
        'RoutingTable' \
        'Route' \
        'MatchRule' \
        'RouteTarget' \
        'InstanceSelector' \
        'HostdRequest' \
        'HostdResponse' \
        'SignedPayload' \
        'LocalAuditKind' \
        'LocalAuditEvent' \
        'AuditAction' \
        'AuditEntry' \
        'AuthenticatedFrame' \
        'SessionHello' \
        'SessionHelloAck' \
        'SecurityPolicy' \
        'AccessPolicy' \
        'RateLimitPolicy' \
        'SessionPolicy' \
        'GateDecision' \
        'ApprovalVerdict' \
        'BlocklistAction' \
        'BlocklistSeverity' \
        'BlocklistEntry' \
        'ThreatCategory' \
        'Severity' \
        'ThreatFinding' \
        'SecurityLayer' \
        'PostureCheck' \
        'PostureReport' \
        'MetricsSnapshot' \
        'VmPortMapping' \
        'VmNetworkInfo' \
        'GuestChannelInfo' \
        'VmId' \
        'VmStatus' \
        'VmInfo' \
        'InstanceReadiness' \
        'BackpressureReason' \
        'NetworkPolicy' \
        'NetworkPreset' \
        'EgressMode' \
        'HostPort' \
        'AgentProfile' \
        'VolumeAttach' \
        'VolumeMode'
end

function __mvm_core_host_checks
    printf '%s\n' \
        'kvm	KVM\'s device does what Firecracker requires' \
        'tun	/dev/net/tun is there and can be opened' \
        'cgroup2	Control groups are version 2, with the controllers cpu, memory and pids' \
        'kernel	The kernel is one that Firecracker supports' \
        'ksm-off	The kernel does not merge equal pages of memory' \
        'swap-off	There is no swap' \
        'smt-off	No two threads share a core' \
        'mitigations	The kernel mitigates the CPU\'s vulnerabilities' \
        'hugepages	Huge pages of 2 MiB are free' \
        'userfaultfd	Page faults can be handled by a program' \
        'nested	KVM passes virtualisation on to its guests' \
        'ept	The CPU translates guests\' addresses by itself (EPT or NPT)' \
        'open-files	A process may have enough files open' \
        'firecracker	firecracker is on PATH in the version in effect' \
        'jailer	jailer is on PATH in the version in effect' \
        'trusted-keys	The directory of trusted keys is safe and has keys' \
        'hostd	mvm\'s hostd answers'
end

complete -c mvm-core -f
complete -c mvm-core -n __mvm_core_needs_command -s h -l help -d 'Show this help, or with a command\'s name the command\'s'
complete -c mvm-core -n __mvm_core_needs_command -l version -d 'Show the version'
complete -c mvm-core -n __mvm_core_needs_command -a '(__mvm_core_commands)'

complete -c mvm-core -n '__mvm_core_is lint' -l kind -x -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames' -d 'Take every file as this kind of document, whatever its name or keys'
complete -c mvm-core -n '__mvm_core_is lint' -l stdin-filename -r -F -d 'The name to use for standard input'
complete -c mvm-core -n '__mvm_core_is lint' -l files-from -r -F -d 'Also check the files and directories that this file names, one a line'
complete -c mvm-core -n '__mvm_core_is lint' -s 0 -l null -d 'Names in --files-from end with NUL bytes, not lines'
complete -c mvm-core -n '__mvm_core_is lint' -l exclude -x -d 'Leave out files and directories that match this pattern'
complete -c mvm-core -n '__mvm_core_is lint' -l no-ignore -d 'Also check what .gitignore files of a repository leave out'
complete -c mvm-core -n '__mvm_core_is lint' -l hidden -d 'Also check files and directories whose names begin with a dot'
complete -c mvm-core -n '__mvm_core_is lint' -l allow-empty -d 'A directory without any mvm file is no error'
complete -c mvm-core -n '__mvm_core_is lint' -l select -x -k -a '(__mvm_core_list __mvm_core_rule_codes)' -d 'Check these rules only'
complete -c mvm-core -n '__mvm_core_is lint' -l ignore -x -k -a '(__mvm_core_list __mvm_core_rule_codes)' -d 'Don\'t check these rules'
complete -c mvm-core -n '__mvm_core_is lint' -l severity -x -d 'What findings of a rule count as, or of all rules whose codes begin so'
complete -c mvm-core -n '__mvm_core_is lint' -l target-version -x -d 'Read as this release of mvm does, and find what it refuses or drops and other releases don\'t'
complete -c mvm-core -n '__mvm_core_is lint' -l no-cross-file -d 'Check each file by itself, and not the files together'
complete -c mvm-core -n '__mvm_core_is lint' -l fail-on -x -k -a 'error warning note never' -d 'The lowest severity that makes the exit status 1'
complete -c mvm-core -n '__mvm_core_is lint' -l strict -d 'The same as --fail-on warning'
complete -c mvm-core -n '__mvm_core_is lint' -l config -r -F -d 'Go by this configuration'
complete -c mvm-core -n '__mvm_core_is lint' -l no-config -d 'Go by no configuration'
complete -c mvm-core -n '__mvm_core_is lint' -l show-config -d 'Print the settings in effect and where each comes from, and check nothing'
complete -c mvm-core -n '__mvm_core_is lint' -l no-suppressions -d 'Report findings that the configuration suppresses too'
complete -c mvm-core -n '__mvm_core_is lint' -l baseline -r -F -d 'Report new findings only'
complete -c mvm-core -n '__mvm_core_is lint' -l write-baseline -r -F -d 'Write what is found to this file, for --baseline, and report nothing of it'
complete -c mvm-core -n '__mvm_core_is lint' -l fix -d 'Mend files where that can\'t change what they mean'
complete -c mvm-core -n '__mvm_core_is lint' -l unsafe-fixes -d 'With --fix or --diff, also mend misspelt keys and network names that can only be one thing'
complete -c mvm-core -n '__mvm_core_is lint' -l diff -d 'Print what --fix would change as a unified diff, in place of findings, and change nothing'
complete -c mvm-core -n '__mvm_core_is lint' -l max-size -x -d 'The largest file to read, in MiB'
complete -c mvm-core -n '__mvm_core_is lint' -s j -l jobs -x -d 'How many files to check at once'
complete -c mvm-core -n '__mvm_core_is lint' -l statistics -d 'Count findings by rule'
complete -c mvm-core -n '__mvm_core_is lint' -l report -x -k -a '(__mvm_core_words_and_file human concise json jsonl sarif github gitlab junit checkstyle)' -d 'Also write the result in this format to this file'
complete -c mvm-core -n '__mvm_core_is lint' -s f -l format -x -k -a 'human concise json jsonl sarif github gitlab junit checkstyle' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is lint' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is lint' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is lint' -s v -l verbose -d 'Say more on standard error'
complete -c mvm-core -n '__mvm_core_is lint' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is lint' -F

complete -c mvm-core -n '__mvm_core_is validate-id' -s k -l kind -x -k -a 'tenant pool vm instance template flake path' -d 'What the names are to be'
complete -c mvm-core -n '__mvm_core_is validate-id' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is validate-id' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is validate-id' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is derive' -l net-id -x -d 'The tenant\'s network number'
complete -c mvm-core -n '__mvm_core_is derive' -l offset -x -d 'The instance\'s place in the subnet'
complete -c mvm-core -n '__mvm_core_is derive' -l subnet -x -d 'The tenant\'s subnet, where it is not the usual one'
complete -c mvm-core -n '__mvm_core_is derive' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is derive' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is derive 0' -k -a 'tap mac bridge subnet gateway ip all'

complete -c mvm-core -n '__mvm_core_is inspect' -l kind -x -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames' -d 'Take the file as this kind of document, whatever its name or content'
complete -c mvm-core -n '__mvm_core_is inspect' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is inspect' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is inspect 0' -F

complete -c mvm-core -n '__mvm_core_is whois' -l fleet -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Look for tenant, pool and instance in the tenant.json and instance.json files below DIR'
complete -c mvm-core -n '__mvm_core_is whois' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is whois' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is whois' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is whois' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is fmt' -l type -x -k -a '(__mvm_core_wire_types)' -d 'The wire type of the document, such as PoolSpec'
complete -c mvm-core -n '__mvm_core_is fmt' -l target-version -x -d 'Read and write as this release of mvm does'
complete -c mvm-core -n '__mvm_core_is fmt' -l compact -d 'Write on one line, without spaces'
complete -c mvm-core -n '__mvm_core_is fmt' -l lines -d 'Read a document a line and write one a line'
complete -c mvm-core -n '__mvm_core_is fmt' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is fmt 0' -F

complete -c mvm-core -n '__mvm_core_is diff' -l kind -x -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames' -d 'What both documents are'
complete -c mvm-core -n '__mvm_core_is diff' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is diff' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is diff' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is diff' -s v -l verbose -d 'Show all changes, not 500 at most'
complete -c mvm-core -n '__mvm_core_is diff' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is diff 0' -F
complete -c mvm-core -n '__mvm_core_is diff 1' -F

complete -c mvm-core -n '__mvm_core_is route' -l port -x -d 'The port that the request comes in at'
complete -c mvm-core -n '__mvm_core_is route' -l path -x -d 'The request\'s path, from its first / on'
complete -c mvm-core -n '__mvm_core_is route' -l source -x -d 'The address that the request comes from'
complete -c mvm-core -n '__mvm_core_is route' -l tenant -x -d 'The gateway\'s tenant, where several have one'
complete -c mvm-core -n '__mvm_core_is route' -l pool -x -d 'The gateway pool, where there are several'
complete -c mvm-core -n '__mvm_core_is route' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is route' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is route' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is route' -s v -l verbose -d 'Show all routes, not 40 at most'
complete -c mvm-core -n '__mvm_core_is route' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is route 0' -F

complete -c mvm-core -n '__mvm_core_is transition' -l graph -x -k -a 'dot mermaid' -d 'Print the whole life cycle as a graph, for dot or Mermaid'
complete -c mvm-core -n '__mvm_core_is transition' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is transition' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is transition' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is transition' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is transition 0' -k -a 'created ready running warm sleeping stopped destroyed'
complete -c mvm-core -n '__mvm_core_is transition 1' -k -a 'created ready running warm sleeping stopped destroyed'

complete -c mvm-core -n '__mvm_core_is paths' -l data-root -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Where mvm\'s data lies'
complete -c mvm-core -n '__mvm_core_is paths' -l root -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Look at the files below another root directory, such as an image\'s'
complete -c mvm-core -n '__mvm_core_is paths' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is paths' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is paths' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is verify-signature' -s k -l key -r -F -d 'A public key to trust, instead of a directory of them'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l trusted-keys -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'The directory of trusted keys, *.pub, read as mvm reads it'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l signer -x -d 'Accept this signer\'s key only'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l payload-out -r -F -d 'Write the bytes that were verified to a file of mode 0600, at once and never through a link, or to standard output'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l lint -d 'Check the verified payload as lint does'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l ignore-bad-keys -d 'Go on without files of the directory that make mvm refuse all of it'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l insecure-permissions -d 'Use keys even if others than root and you can change them'
complete -c mvm-core -n '__mvm_core_is verify-signature' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is verify-signature' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is verify-signature' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is verify-signature 0' -F

complete -c mvm-core -n '__mvm_core_is sign' -s k -l key -r -F -d 'The secret key'
complete -c mvm-core -n '__mvm_core_is sign' -l signer -x -d 'Who signs, for the envelope'
complete -c mvm-core -n '__mvm_core_is sign' -l insecure-permissions -d 'Use the key even if others than root and you can read or change its file'
complete -c mvm-core -n '__mvm_core_is sign' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is sign 0' -F

complete -c mvm-core -n '__mvm_core_is keygen' -s o -l output -r -F -d 'The files\' path without .key and .pub'
complete -c mvm-core -n '__mvm_core_is keygen' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is keygen' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is platform' -l require -x -k -a '(__mvm_core_list __mvm_core_host_checks)' -d 'Answer 1 unless these checks pass, and 3 if one can\'t be made'
complete -c mvm-core -n '__mvm_core_is platform' -l strict -d 'Answer 1 if a check fails or warns, and 3 if kvm or tun can\'t be checked'
complete -c mvm-core -n '__mvm_core_is platform' -l root -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Look at the files below another root directory, such as an image\'s'
complete -c mvm-core -n '__mvm_core_is platform' -l no-vm-probe -d 'Ask KVM\'s device only for its version and capabilities, not for a VM'
complete -c mvm-core -n '__mvm_core_is platform' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is platform' -l color -x -k -a 'auto always never' -d 'When to use colour'
complete -c mvm-core -n '__mvm_core_is platform' -s q -l quiet -d 'Say less'
complete -c mvm-core -n '__mvm_core_is platform' -s v -l verbose -d 'Say more on standard error'
complete -c mvm-core -n '__mvm_core_is platform' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is explain' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is explain' -k -a '(__mvm_core_topics)'

complete -c mvm-core -n '__mvm_core_is rules' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is rules' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is schema' -l type -x -k -a '(__mvm_core_wire_types)' -d 'Print the schema of a wire type, such as PoolSpec or AgentRequest, instead of a kind\'s'
complete -c mvm-core -n '__mvm_core_is schema' -l write -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Write the schemas of all kinds into an existing directory, each as KIND.schema.json, and catalog.json, which tells editors what files they are for'
complete -c mvm-core -n '__mvm_core_is schema' -l check -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Compare the schemas in a directory with those of this version'
complete -c mvm-core -n '__mvm_core_is schema' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is schema' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is schema 0' -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames config'

complete -c mvm-core -n '__mvm_core_is completions' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is completions 0' -k -a 'bash zsh fish'

complete -c mvm-core -n '__mvm_core_is help' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is help 0' -k -a '(__mvm_core_commands)'
