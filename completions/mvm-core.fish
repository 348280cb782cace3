# Completion of mvm-core for fish; made by `mvm-core completions fish`.

# Checks whether no command is there yet.
function __mvm_core_needs_command
    test (count (commandline -opc)) -eq 1
end

# Checks whether this command is there and, with a number, so many operands behind it.
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
            string split ' ' -- '--kind --stdin-filename --files-from --exclude --max-size -j --jobs --select --ignore --severity --target-version --config --baseline --write-baseline --fail-on --limit --report -f --format --color'
        case explain
            string split ' ' -- '-f --format'
        case rules
            string split ' ' -- '-f --format'
        case inspect
            string split ' ' -- '--kind -f --format'
        case diff
            string split ' ' -- '--kind -f --format --color'
        case fmt
            string split ' ' -- '--type --target-version'
        case route
            string split ' ' -- '--port --path --source --tenant --pool -f --format --color'
        case schema
            string split ' ' -- '--type --write --check -f --format'
        case whois
            string split ' ' -- '--fleet -f --format --color'
        case derive
            string split ' ' -- '--net-id --offset --subnet -f --format'
        case validate-id
            string split ' ' -- '-k --kind -f --format'
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
    end
end

function __mvm_core_commands
    printf '%s\n' \
        'lint	Check mvm\'s configuration files and records' \
        'explain	Explain a rule, a group of rules, or a check of platform' \
        'rules	List all rules with their codes and severities' \
        'inspect	Show what a file is and its effective values, with defaults filled in' \
        'diff	Show what changes between two documents, by tenant, pool and route' \
        'fmt	Print a document as mvm would write it, with defaults filled in' \
        'route	Show which route of a gateway takes a request, and why the others don\'t' \
        'schema	Print the JSON Schema of a kind of file, or list the kinds' \
        'whois	Trace a TAP, MAC, bridge or address back to its network and, in a fleet, its owner' \
        'derive	Print the device names and addresses that mvm derives from numbers' \
        'validate-id	Check whether names are valid identifiers of mvm' \
        'transition	Check whether an instance can go from one status to another, and how' \
        'paths	Show where mvm stores the files of a tenant, pool or instance, and what exists' \
        'verify-signature	Verify a signed payload against trusted keys' \
        'sign	Sign a payload and print the envelope that mvm reads' \
        'keygen	Generate a key pair: NAME.key to sign with, NAME.pub to trust' \
        'platform	Check whether this host can run Firecracker, why not, and how to fix it' \
        'help	List all commands, or show how to use one' \
        'completions	Print a script with which a shell completes mvm-core\'s arguments'
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
        'MVM104	instance-id-form: An instance ID that does not have the form that mvm generates' \
        'MVM105	interface-name: A TAP device or bridge whose name does not have mvm\'s form' \
        'MVM106	mac-form: A MAC address that does not have mvm\'s form' \
        'MVM107	socket-path-length: A tenant ID and a pool ID that have over 31 bytes together' \
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
        'MVM209	secret-scope: An integration that is empty, repeated or not a directory name, or a repeated key' \
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
        'MVM406	quota-running: Running instances that use more than the tenant\'s quota' \
        'MVM407	quota-soft: Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
        'MVM408	instance-addresses: More than 252 instances in a tenant' \
        'MVM409	prune-everything: A desired state that prunes unknown tenants and lists none' \
        'MVM410	prune-ineffective: A prune_unknown_pools whose effect depends on how the document reaches the agent' \
        'MVM411	instance-over-quota: A single instance that uses more than the tenant\'s quota' \
        'MVM412	document-size: A desired state whose signed form exceeds the 1 MiB frame' \
        'MVM413	local-flake: A flake reference that is a local path' \
        'MVM414	secrets-hash-form: A secrets hash that is not sha256: and hexadecimal digits' \
        'MVM501	no-match-criteria: A route without port, path_prefix and source_cidr' \
        'MVM502	duplicate-port: A port matched by an earlier route' \
        'MVM503	shadowed-route: A route that an earlier one always matches first' \
        'MVM504	port-zero: Port 0 to listen on or to forward to' \
        'MVM505	path-prefix-form: A path prefix that does not begin with a slash' \
        'MVM506	source-cidr-form: A source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
        'MVM507	target-pool: A route to a pool that the tenant does not have' \
        'MVM508	target-self: A route to the gateway pool itself, or to a builder pool' \
        'MVM509	target-idle: A route to a pool whose desired running count is 0' \
        'MVM510	by-ip-address: A route to an address that no instance can have, or that an agent can reassign' \
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
        'MVM704	payload-kind: A signed payload that is not one of mvm\'s documents' \
        'MVM705	key-file: A key file that mvm does not read as an Ed25519 public key' \
        'MVM706	key-store-mode: A key store that someone other than root and the caller can change' \
        'MVM707	signer-mismatch: The envelope\'s signer_id names another key than the one that verified it' \
        'MVM801	directory-id: An ID in a file that differs from the name of its directory' \
        'MVM802	missing-parent: A pool without its tenant.json, or an instance without its pool.json' \
        'MVM803	net-id-collision: Two tenants of a fleet with the same net ID, in different files' \
        'MVM804	subnet-collision: Two tenants of a fleet with overlapping subnets, in different files' \
        'MVM805	instance-network: An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
        'MVM806	address-collision: Two instances with one address, TAP or MAC' \
        'MVM807	role-drift: An instance\'s role that differs from its pool\'s' \
        'MVM808	version-ahead: An instance ahead of its tenant\'s configuration version or secrets epoch' \
        'MVM809	quota-exceeded: Pools of a tenant that together exceed its quota' \
        'MVM810	template-missing: A pool that names a template that the fleet does not have' \
        'MVM811	template-mismatch: A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
        'MVM812	network-drift: A desired state that gives a tenant another network than its tenant.json' \
        'MVM813	role-change: A desired state that gives a pool another role than its pool.json' \
        'MVM814	silent-drift: Differences between a desired state and the node\'s files that reconciliation never applies' \
        'MVM815	node-mismatch: A desired state whose node_id is not that of node.json' \
        'MVM816	node-capacity: Running instances that need more vCPUs or memory than the node has' \
        'MVM817	prune-list: The tenants and pools that pruning would destroy' \
        'MVM818	duplicate-instance: An instance ID that appears twice in a tenant' \
        'MVM819	unsynchronised-nodes: Desired states of several nodes that give one tenant different networks' \
        'MVM820	odd-one-out: A value of a tenant\'s network that all others in the fleet contradict' \
        'MVM901	status-fields: Fields that contradict the instance\'s status' \
        'MVM902	stored-destroyed: A stored instance with the status destroyed' \
        'MVM903	metric-range: A cpu_pct below 0, over 100 or not finite' \
        'MVM904	guest-address: A guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
        'MVM905	reserved-uid: An instance whose jailer\'s UID is 65534 or 65535' \
        'MVM911	audit-line: A line that is not an audit entry; the other lines are still read' \
        'MVM912	audit-order: A timestamp earlier than that of the line before' \
        'MVM913	audit-subject: An instance action without its IDs, or a tenant other than the directory\'s' \
        'MVM914	audit-transition: An action that an instance\'s life cycle does not allow after the previous one' \
        'MVM921	auth-off: require_auth is false, or debug_exec or console is true' \
        'MVM922	auth-implicit: An absent require_auth, whose default was false before mvm 0.5' \
        'MVM923	rate-limits: A limit on frames that the other limit makes unreachable, or no limit at all' \
        'MVM924	blocklist-pattern: A pattern that is empty or repeated, or a lone * that blocks everything' \
        'MVM925	blocklist-hidden: A milder pattern that is contained in a stricter one and hides it' \
        'MVM931	node-arch: An architecture on which Firecracker does not run' \
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
        'instance-id-form	An instance ID that does not have the form that mvm generates' \
        'interface-name	A TAP device or bridge whose name does not have mvm\'s form' \
        'mac-form	A MAC address that does not have mvm\'s form' \
        'socket-path-length	A tenant ID and a pool ID that have over 31 bytes together' \
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
        'secret-scope	An integration that is empty, repeated or not a directory name, or a repeated key' \
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
        'quota-running	Running instances that use more than the tenant\'s quota' \
        'quota-soft	Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
        'instance-addresses	More than 252 instances in a tenant' \
        'prune-everything	A desired state that prunes unknown tenants and lists none' \
        'prune-ineffective	A prune_unknown_pools whose effect depends on how the document reaches the agent' \
        'instance-over-quota	A single instance that uses more than the tenant\'s quota' \
        'document-size	A desired state whose signed form exceeds the 1 MiB frame' \
        'local-flake	A flake reference that is a local path' \
        'secrets-hash-form	A secrets hash that is not sha256: and hexadecimal digits' \
        'no-match-criteria	A route without port, path_prefix and source_cidr' \
        'duplicate-port	A port matched by an earlier route' \
        'shadowed-route	A route that an earlier one always matches first' \
        'port-zero	Port 0 to listen on or to forward to' \
        'path-prefix-form	A path prefix that does not begin with a slash' \
        'source-cidr-form	A source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
        'target-pool	A route to a pool that the tenant does not have' \
        'target-self	A route to the gateway pool itself, or to a builder pool' \
        'target-idle	A route to a pool whose desired running count is 0' \
        'by-ip-address	A route to an address that no instance can have, or that an agent can reassign' \
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
        'payload-kind	A signed payload that is not one of mvm\'s documents' \
        'key-file	A key file that mvm does not read as an Ed25519 public key' \
        'key-store-mode	A key store that someone other than root and the caller can change' \
        'signer-mismatch	The envelope\'s signer_id names another key than the one that verified it' \
        'directory-id	An ID in a file that differs from the name of its directory' \
        'missing-parent	A pool without its tenant.json, or an instance without its pool.json' \
        'net-id-collision	Two tenants of a fleet with the same net ID, in different files' \
        'subnet-collision	Two tenants of a fleet with overlapping subnets, in different files' \
        'instance-network	An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
        'address-collision	Two instances with one address, TAP or MAC' \
        'role-drift	An instance\'s role that differs from its pool\'s' \
        'version-ahead	An instance ahead of its tenant\'s configuration version or secrets epoch' \
        'quota-exceeded	Pools of a tenant that together exceed its quota' \
        'template-missing	A pool that names a template that the fleet does not have' \
        'template-mismatch	A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
        'network-drift	A desired state that gives a tenant another network than its tenant.json' \
        'role-change	A desired state that gives a pool another role than its pool.json' \
        'silent-drift	Differences between a desired state and the node\'s files that reconciliation never applies' \
        'node-mismatch	A desired state whose node_id is not that of node.json' \
        'node-capacity	Running instances that need more vCPUs or memory than the node has' \
        'prune-list	The tenants and pools that pruning would destroy' \
        'duplicate-instance	An instance ID that appears twice in a tenant' \
        'unsynchronised-nodes	Desired states of several nodes that give one tenant different networks' \
        'odd-one-out	A value of a tenant\'s network that all others in the fleet contradict' \
        'status-fields	Fields that contradict the instance\'s status' \
        'stored-destroyed	A stored instance with the status destroyed' \
        'metric-range	A cpu_pct below 0, over 100 or not finite' \
        'guest-address	A guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
        'reserved-uid	An instance whose jailer\'s UID is 65534 or 65535' \
        'audit-line	A line that is not an audit entry; the other lines are still read' \
        'audit-order	A timestamp earlier than that of the line before' \
        'audit-subject	An instance action without its IDs, or a tenant other than the directory\'s' \
        'audit-transition	An action that an instance\'s life cycle does not allow after the previous one' \
        'auth-off	require_auth is false, or debug_exec or console is true' \
        'auth-implicit	An absent require_auth, whose default was false before mvm 0.5' \
        'rate-limits	A limit on frames that the other limit makes unreachable, or no limit at all' \
        'blocklist-pattern	A pattern that is empty or repeated, or a lone * that blocks everything' \
        'blocklist-hidden	A milder pattern that is contained in a stricter one and hides it' \
        'node-arch	An architecture on which Firecracker does not run'
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
        'MVM104	instance-id-form: An instance ID that does not have the form that mvm generates' \
        'MVM105	interface-name: A TAP device or bridge whose name does not have mvm\'s form' \
        'MVM106	mac-form: A MAC address that does not have mvm\'s form' \
        'MVM107	socket-path-length: A tenant ID and a pool ID that have over 31 bytes together' \
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
        'MVM209	secret-scope: An integration that is empty, repeated or not a directory name, or a repeated key' \
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
        'MVM406	quota-running: Running instances that use more than the tenant\'s quota' \
        'MVM407	quota-soft: Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
        'MVM408	instance-addresses: More than 252 instances in a tenant' \
        'MVM409	prune-everything: A desired state that prunes unknown tenants and lists none' \
        'MVM410	prune-ineffective: A prune_unknown_pools whose effect depends on how the document reaches the agent' \
        'MVM411	instance-over-quota: A single instance that uses more than the tenant\'s quota' \
        'MVM412	document-size: A desired state whose signed form exceeds the 1 MiB frame' \
        'MVM413	local-flake: A flake reference that is a local path' \
        'MVM414	secrets-hash-form: A secrets hash that is not sha256: and hexadecimal digits' \
        'MVM501	no-match-criteria: A route without port, path_prefix and source_cidr' \
        'MVM502	duplicate-port: A port matched by an earlier route' \
        'MVM503	shadowed-route: A route that an earlier one always matches first' \
        'MVM504	port-zero: Port 0 to listen on or to forward to' \
        'MVM505	path-prefix-form: A path prefix that does not begin with a slash' \
        'MVM506	source-cidr-form: A source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
        'MVM507	target-pool: A route to a pool that the tenant does not have' \
        'MVM508	target-self: A route to the gateway pool itself, or to a builder pool' \
        'MVM509	target-idle: A route to a pool whose desired running count is 0' \
        'MVM510	by-ip-address: A route to an address that no instance can have, or that an agent can reassign' \
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
        'MVM704	payload-kind: A signed payload that is not one of mvm\'s documents' \
        'MVM705	key-file: A key file that mvm does not read as an Ed25519 public key' \
        'MVM706	key-store-mode: A key store that someone other than root and the caller can change' \
        'MVM707	signer-mismatch: The envelope\'s signer_id names another key than the one that verified it' \
        'MVM801	directory-id: An ID in a file that differs from the name of its directory' \
        'MVM802	missing-parent: A pool without its tenant.json, or an instance without its pool.json' \
        'MVM803	net-id-collision: Two tenants of a fleet with the same net ID, in different files' \
        'MVM804	subnet-collision: Two tenants of a fleet with overlapping subnets, in different files' \
        'MVM805	instance-network: An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
        'MVM806	address-collision: Two instances with one address, TAP or MAC' \
        'MVM807	role-drift: An instance\'s role that differs from its pool\'s' \
        'MVM808	version-ahead: An instance ahead of its tenant\'s configuration version or secrets epoch' \
        'MVM809	quota-exceeded: Pools of a tenant that together exceed its quota' \
        'MVM810	template-missing: A pool that names a template that the fleet does not have' \
        'MVM811	template-mismatch: A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
        'MVM812	network-drift: A desired state that gives a tenant another network than its tenant.json' \
        'MVM813	role-change: A desired state that gives a pool another role than its pool.json' \
        'MVM814	silent-drift: Differences between a desired state and the node\'s files that reconciliation never applies' \
        'MVM815	node-mismatch: A desired state whose node_id is not that of node.json' \
        'MVM816	node-capacity: Running instances that need more vCPUs or memory than the node has' \
        'MVM817	prune-list: The tenants and pools that pruning would destroy' \
        'MVM818	duplicate-instance: An instance ID that appears twice in a tenant' \
        'MVM819	unsynchronised-nodes: Desired states of several nodes that give one tenant different networks' \
        'MVM820	odd-one-out: A value of a tenant\'s network that all others in the fleet contradict' \
        'MVM901	status-fields: Fields that contradict the instance\'s status' \
        'MVM902	stored-destroyed: A stored instance with the status destroyed' \
        'MVM903	metric-range: A cpu_pct below 0, over 100 or not finite' \
        'MVM904	guest-address: A guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
        'MVM905	reserved-uid: An instance whose jailer\'s UID is 65534 or 65535' \
        'MVM911	audit-line: A line that is not an audit entry; the other lines are still read' \
        'MVM912	audit-order: A timestamp earlier than that of the line before' \
        'MVM913	audit-subject: An instance action without its IDs, or a tenant other than the directory\'s' \
        'MVM914	audit-transition: An action that an instance\'s life cycle does not allow after the previous one' \
        'MVM921	auth-off: require_auth is false, or debug_exec or console is true' \
        'MVM922	auth-implicit: An absent require_auth, whose default was false before mvm 0.5' \
        'MVM923	rate-limits: A limit on frames that the other limit makes unreachable, or no limit at all' \
        'MVM924	blocklist-pattern: A pattern that is empty or repeated, or a lone * that blocks everything' \
        'MVM925	blocklist-hidden: A milder pattern that is contained in a stricter one and hides it' \
        'MVM931	node-arch: An architecture on which Firecracker does not run' \
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
        'instance-id-form	An instance ID that does not have the form that mvm generates' \
        'interface-name	A TAP device or bridge whose name does not have mvm\'s form' \
        'mac-form	A MAC address that does not have mvm\'s form' \
        'socket-path-length	A tenant ID and a pool ID that have over 31 bytes together' \
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
        'secret-scope	An integration that is empty, repeated or not a directory name, or a repeated key' \
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
        'quota-running	Running instances that use more than the tenant\'s quota' \
        'quota-soft	Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
        'instance-addresses	More than 252 instances in a tenant' \
        'prune-everything	A desired state that prunes unknown tenants and lists none' \
        'prune-ineffective	A prune_unknown_pools whose effect depends on how the document reaches the agent' \
        'instance-over-quota	A single instance that uses more than the tenant\'s quota' \
        'document-size	A desired state whose signed form exceeds the 1 MiB frame' \
        'local-flake	A flake reference that is a local path' \
        'secrets-hash-form	A secrets hash that is not sha256: and hexadecimal digits' \
        'no-match-criteria	A route without port, path_prefix and source_cidr' \
        'duplicate-port	A port matched by an earlier route' \
        'shadowed-route	A route that an earlier one always matches first' \
        'port-zero	Port 0 to listen on or to forward to' \
        'path-prefix-form	A path prefix that does not begin with a slash' \
        'source-cidr-form	A source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
        'target-pool	A route to a pool that the tenant does not have' \
        'target-self	A route to the gateway pool itself, or to a builder pool' \
        'target-idle	A route to a pool whose desired running count is 0' \
        'by-ip-address	A route to an address that no instance can have, or that an agent can reassign' \
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
        'payload-kind	A signed payload that is not one of mvm\'s documents' \
        'key-file	A key file that mvm does not read as an Ed25519 public key' \
        'key-store-mode	A key store that someone other than root and the caller can change' \
        'signer-mismatch	The envelope\'s signer_id names another key than the one that verified it' \
        'directory-id	An ID in a file that differs from the name of its directory' \
        'missing-parent	A pool without its tenant.json, or an instance without its pool.json' \
        'net-id-collision	Two tenants of a fleet with the same net ID, in different files' \
        'subnet-collision	Two tenants of a fleet with overlapping subnets, in different files' \
        'instance-network	An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
        'address-collision	Two instances with one address, TAP or MAC' \
        'role-drift	An instance\'s role that differs from its pool\'s' \
        'version-ahead	An instance ahead of its tenant\'s configuration version or secrets epoch' \
        'quota-exceeded	Pools of a tenant that together exceed its quota' \
        'template-missing	A pool that names a template that the fleet does not have' \
        'template-mismatch	A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
        'network-drift	A desired state that gives a tenant another network than its tenant.json' \
        'role-change	A desired state that gives a pool another role than its pool.json' \
        'silent-drift	Differences between a desired state and the node\'s files that reconciliation never applies' \
        'node-mismatch	A desired state whose node_id is not that of node.json' \
        'node-capacity	Running instances that need more vCPUs or memory than the node has' \
        'prune-list	The tenants and pools that pruning would destroy' \
        'duplicate-instance	An instance ID that appears twice in a tenant' \
        'unsynchronised-nodes	Desired states of several nodes that give one tenant different networks' \
        'odd-one-out	A value of a tenant\'s network that all others in the fleet contradict' \
        'status-fields	Fields that contradict the instance\'s status' \
        'stored-destroyed	A stored instance with the status destroyed' \
        'metric-range	A cpu_pct below 0, over 100 or not finite' \
        'guest-address	A guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
        'reserved-uid	An instance whose jailer\'s UID is 65534 or 65535' \
        'audit-line	A line that is not an audit entry; the other lines are still read' \
        'audit-order	A timestamp earlier than that of the line before' \
        'audit-subject	An instance action without its IDs, or a tenant other than the directory\'s' \
        'audit-transition	An action that an instance\'s life cycle does not allow after the previous one' \
        'auth-off	require_auth is false, or debug_exec or console is true' \
        'auth-implicit	An absent require_auth, whose default was false before mvm 0.5' \
        'rate-limits	A limit on frames that the other limit makes unreachable, or no limit at all' \
        'blocklist-pattern	A pattern that is empty or repeated, or a lone * that blocks everything' \
        'blocklist-hidden	A milder pattern that is contained in a stricter one and hides it' \
        'node-arch	An architecture on which Firecracker does not run' \
        'kvm	KVM\'s device works and has what Firecracker requires' \
        'tun	/dev/net/tun exists and can be opened' \
        'cgroup2	Control groups are version 2, with the controllers cpu, memory and pids' \
        'kernel	The kernel is one that Firecracker supports' \
        'ksm-off	The kernel does not merge equal memory pages' \
        'swap-off	No swap is in use' \
        'smt-off	Simultaneous multithreading is off' \
        'mitigations	The kernel mitigates the CPU\'s vulnerabilities' \
        'hugepages	Huge pages of 2 MiB are free' \
        'userfaultfd	Programs can handle page faults' \
        'nested	KVM offers nested virtualization to its guests' \
        'ept	The CPU translates guest addresses in hardware (EPT or NPT)' \
        'open-files	A process can open enough files' \
        'container	Whether this runs in a container' \
        'hypervisor	Whether this runs in a VM' \
        'firecracker	firecracker is on PATH in the version that mvm uses' \
        'jailer	jailer is on PATH in the version that mvm uses' \
        'vhost-vsock	Whether there is /dev/vhost-vsock' \
        'trusted-keys	The directory of trusted keys is safe and holds keys' \
        'hostd	mvm\'s hostd answers' \
        'kvm-unsupported-os	The system is not Linux, and only Linux has KVM' \
        'kvm-unsupported-cpu	Firecracker does not run on this architecture' \
        'kvm-not-passed	The kernel has KVM, but there is no /dev/kvm here' \
        'kvm-module-not-loaded	The CPU supports virtualization, but KVM\'s module is not loaded' \
        'kvm-firmware-off	Virtualization is disabled in the firmware' \
        'kvm-nested-off	This is a VM whose hypervisor does not offer nested virtualization' \
        'kvm-wsl2-nested-off	WSL2 runs without nested virtualization' \
        'kvm-wsl1	WSL1 has no Linux kernel, so it has no KVM' \
        'kvm-wrong-device	/dev/kvm is not KVM\'s device' \
        'kvm-permission	The user is not permitted to open /dev/kvm' \
        'kvm-group-not-active	The user is in the device\'s group, but this login session is not' \
        'kvm-blocked	A device cgroup, seccomp or a security module forbids KVM' \
        'kvm-busy	Another hypervisor uses the CPU\'s virtualization' \
        'kvm-old-api	KVM\'s API version is not 12' \
        'kvm-capability-missing	KVM lacks something that Firecracker requires' \
        'kvm-no-memory	The kernel has not enough memory for a VM' \
        'kvm-not-answering	KVM\'s device fails for an unknown reason'
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
        'kvm	KVM\'s device works and has what Firecracker requires' \
        'tun	/dev/net/tun exists and can be opened' \
        'cgroup2	Control groups are version 2, with the controllers cpu, memory and pids' \
        'kernel	The kernel is one that Firecracker supports' \
        'ksm-off	The kernel does not merge equal memory pages' \
        'swap-off	No swap is in use' \
        'smt-off	Simultaneous multithreading is off' \
        'mitigations	The kernel mitigates the CPU\'s vulnerabilities' \
        'hugepages	Huge pages of 2 MiB are free' \
        'userfaultfd	Programs can handle page faults' \
        'nested	KVM offers nested virtualization to its guests' \
        'ept	The CPU translates guest addresses in hardware (EPT or NPT)' \
        'open-files	A process can open enough files' \
        'firecracker	firecracker is on PATH in the version that mvm uses' \
        'jailer	jailer is on PATH in the version that mvm uses' \
        'trusted-keys	The directory of trusted keys is safe and holds keys' \
        'hostd	mvm\'s hostd answers'
end

complete -c mvm-core -f
complete -c mvm-core -n __mvm_core_needs_command -s h -l help -d 'Show this help or, after a command\'s name, the command\'s help'
complete -c mvm-core -n __mvm_core_needs_command -l version -d 'Show the version'
complete -c mvm-core -n __mvm_core_needs_command -a '(__mvm_core_commands)'

complete -c mvm-core -n '__mvm_core_is lint' -l kind -x -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames' -d 'Treat every file as this kind of document, whatever its name or keys'
complete -c mvm-core -n '__mvm_core_is lint' -l stdin-filename -r -F -d 'The name of standard input, which decides its kind and is shown in findings'
complete -c mvm-core -n '__mvm_core_is lint' -l files-from -r -F -d 'Also check the files and directories listed in this file, one per line'
complete -c mvm-core -n '__mvm_core_is lint' -s 0 -l null -d 'Names in --files-from end with NUL bytes instead of newlines'
complete -c mvm-core -n '__mvm_core_is lint' -l skip-missing -d 'Skip names in --files-from that do not exist, such as files that a commit deletes'
complete -c mvm-core -n '__mvm_core_is lint' -l exclude -x -d 'Skip files and directories that match this pattern'
complete -c mvm-core -n '__mvm_core_is lint' -l no-ignore -d 'Also check files that .gitignore files exclude'
complete -c mvm-core -n '__mvm_core_is lint' -l hidden -d 'Also check files and directories whose names begin with a dot'
complete -c mvm-core -n '__mvm_core_is lint' -l allow-empty -d 'Accept directories without any mvm file'
complete -c mvm-core -n '__mvm_core_is lint' -l max-size -x -d 'The size of the largest file to read, in MiB'
complete -c mvm-core -n '__mvm_core_is lint' -s j -l jobs -x -d 'The number of files to check at once'
complete -c mvm-core -n '__mvm_core_is lint' -l select -x -k -a '(__mvm_core_list __mvm_core_rule_codes)' -d 'Check only these rules'
complete -c mvm-core -n '__mvm_core_is lint' -l ignore -x -k -a '(__mvm_core_list __mvm_core_rule_codes)' -d 'Don\'t check these rules'
complete -c mvm-core -n '__mvm_core_is lint' -l severity -x -d 'Change the severity of a rule, or of all rules with a prefix'
complete -c mvm-core -n '__mvm_core_is lint' -l target-version -x -d 'Read documents as this release of mvm does, and report what only it refuses or drops'
complete -c mvm-core -n '__mvm_core_is lint' -l no-cross-file -d 'Check each file by itself, without rules across files'
complete -c mvm-core -n '__mvm_core_is lint' -l config -r -F -d 'Use this configuration file'
complete -c mvm-core -n '__mvm_core_is lint' -l no-config -d 'Ignore configuration files'
complete -c mvm-core -n '__mvm_core_is lint' -l show-config -d 'Print the effective settings and where each comes from, and check nothing'
complete -c mvm-core -n '__mvm_core_is lint' -l no-suppressions -d 'Also report findings that the configuration suppresses'
complete -c mvm-core -n '__mvm_core_is lint' -l baseline -r -F -d 'Report only findings that are not in this file'
complete -c mvm-core -n '__mvm_core_is lint' -l write-baseline -r -F -d 'Write the findings to this file, for --baseline, instead of reporting them'
complete -c mvm-core -n '__mvm_core_is lint' -l fix -d 'Apply safe fixes, such as removing a byte order mark or a trailing comma'
complete -c mvm-core -n '__mvm_core_is lint' -l unsafe-fixes -d 'With --fix or --diff, also apply fixes that change what mvm does, such as correcting a misspelled key'
complete -c mvm-core -n '__mvm_core_is lint' -l diff -d 'Print the changes that --fix would make as a unified diff instead of findings, without changing files'
complete -c mvm-core -n '__mvm_core_is lint' -l fail-on -x -k -a 'error warning note never' -d 'The lowest severity that makes the exit status 1'
complete -c mvm-core -n '__mvm_core_is lint' -l strict -d 'The same as --fail-on warning'
complete -c mvm-core -n '__mvm_core_is lint' -l statistics -d 'Count findings by rule'
complete -c mvm-core -n '__mvm_core_is lint' -l limit -x -d 'Print at most this many findings and count the rest'
complete -c mvm-core -n '__mvm_core_is lint' -l report -x -k -a '(__mvm_core_words_and_file human concise json jsonl sarif github gitlab junit checkstyle markdown)' -d 'Also write the result to this file, in this format'
complete -c mvm-core -n '__mvm_core_is lint' -s f -l format -x -k -a 'human concise json jsonl sarif github gitlab junit checkstyle markdown' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is lint' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is lint' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is lint' -s v -l verbose -d 'Print more on standard error'
complete -c mvm-core -n '__mvm_core_is lint' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is lint' -F

complete -c mvm-core -n '__mvm_core_is explain' -s f -l format -x -k -a 'human json markdown' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is explain' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is explain' -k -a '(__mvm_core_topics)'

complete -c mvm-core -n '__mvm_core_is rules' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is rules' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is inspect' -l kind -x -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames' -d 'Treat the file as this kind of document, whatever its name or content'
complete -c mvm-core -n '__mvm_core_is inspect' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is inspect' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is inspect 0' -F

complete -c mvm-core -n '__mvm_core_is diff' -l kind -x -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames' -d 'The kind of both documents'
complete -c mvm-core -n '__mvm_core_is diff' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is diff' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is diff' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is diff' -s v -l verbose -d 'Show all changes, not 500 at most'
complete -c mvm-core -n '__mvm_core_is diff' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is diff 0' -F
complete -c mvm-core -n '__mvm_core_is diff 1' -F

complete -c mvm-core -n '__mvm_core_is fmt' -l type -x -k -a '(__mvm_core_wire_types)' -d 'The wire type of the document, such as PoolSpec'
complete -c mvm-core -n '__mvm_core_is fmt' -l target-version -x -d 'Read and write as this release of mvm does, with all of its keys and no others'
complete -c mvm-core -n '__mvm_core_is fmt' -l compact -d 'Write on one line, without spaces'
complete -c mvm-core -n '__mvm_core_is fmt' -l lines -d 'Read and write one document per line'
complete -c mvm-core -n '__mvm_core_is fmt' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is fmt 0' -F

complete -c mvm-core -n '__mvm_core_is route' -l port -x -d 'The port at which the request arrives'
complete -c mvm-core -n '__mvm_core_is route' -l path -x -d 'The request\'s path, beginning with /'
complete -c mvm-core -n '__mvm_core_is route' -l source -x -d 'The source address of the request'
complete -c mvm-core -n '__mvm_core_is route' -l tenant -x -d 'The gateway\'s tenant, if several have a gateway'
complete -c mvm-core -n '__mvm_core_is route' -l pool -x -d 'The gateway pool, if there are several'
complete -c mvm-core -n '__mvm_core_is route' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is route' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is route' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is route' -s v -l verbose -d 'Show all routes instead of at most 40'
complete -c mvm-core -n '__mvm_core_is route' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is route 0' -F

complete -c mvm-core -n '__mvm_core_is schema' -l type -x -k -a '(__mvm_core_wire_types)' -d 'Print the schema of a wire type, such as PoolSpec or AgentRequest'
complete -c mvm-core -n '__mvm_core_is schema' -l write -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Write the schemas of all kinds to an existing directory, each as KIND.schema.json, and catalog.json, which maps file names to schemas for editors'
complete -c mvm-core -n '__mvm_core_is schema' -l check -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Compare the schemas in a directory with those of this version, ignoring layout'
complete -c mvm-core -n '__mvm_core_is schema' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is schema' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is schema 0' -k -a 'tenant pool instance node desired-state routing template-config template template-revision build-history security-policy audit local-audit signed-payload hostd-frames config'

complete -c mvm-core -n '__mvm_core_is whois' -l fleet -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Search the tenant.json and instance.json files below DIR for the tenant, the pool and the instance'
complete -c mvm-core -n '__mvm_core_is whois' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is whois' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is whois' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is whois' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is derive' -l net-id -x -d 'The tenant\'s net ID'
complete -c mvm-core -n '__mvm_core_is derive' -l offset -x -d 'The instance\'s offset in the subnet, which tap, mac and ip need'
complete -c mvm-core -n '__mvm_core_is derive' -l subnet -x -d 'The tenant\'s subnet, if it is not the one that follows from the net ID'
complete -c mvm-core -n '__mvm_core_is derive' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is derive' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is derive 0' -k -a 'tap mac bridge subnet gateway ip all'

complete -c mvm-core -n '__mvm_core_is validate-id' -s k -l kind -x -k -a 'tenant pool vm instance template flake path' -d 'The kind of the names'
complete -c mvm-core -n '__mvm_core_is validate-id' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is validate-id' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is validate-id' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is transition' -l graph -x -k -a 'dot mermaid' -d 'Print the life cycle as a graph, for dot or Mermaid'
complete -c mvm-core -n '__mvm_core_is transition' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is transition' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is transition' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is transition' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is transition 0' -k -a 'created ready running warm sleeping stopped destroyed'
complete -c mvm-core -n '__mvm_core_is transition 1' -k -a 'created ready running warm sleeping stopped destroyed'

complete -c mvm-core -n '__mvm_core_is paths' -l data-root -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'The directory of mvm\'s data'
complete -c mvm-core -n '__mvm_core_is paths' -l root -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Show the files below another root directory, such as an image\'s'
complete -c mvm-core -n '__mvm_core_is paths' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is paths' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is paths' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is verify-signature' -s k -l key -r -F -d 'A public key to trust, instead of a directory of keys'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l trusted-keys -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'The directory of trusted keys, *.pub, read as mvm reads it'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l signer -x -d 'Accept only this signer\'s key'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l payload-out -r -F -d 'Write the verified bytes to standard output or to a file with mode 0600, atomically and never through a link'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l lint -d 'Also lint the verified payload'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l ignore-bad-keys -d 'Ignore files that make mvm refuse all keys of the directory'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l insecure-permissions -d 'Use keys even if users other than root and you can change them'
complete -c mvm-core -n '__mvm_core_is verify-signature' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is verify-signature' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is verify-signature' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is verify-signature' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is verify-signature 0' -F

complete -c mvm-core -n '__mvm_core_is sign' -s k -l key -r -F -d 'The secret key'
complete -c mvm-core -n '__mvm_core_is sign' -l signer -x -d 'The signer ID in the envelope, which the signature does not cover'
complete -c mvm-core -n '__mvm_core_is sign' -l insecure-permissions -d 'Use the key even if users other than root and you can read or change its file'
complete -c mvm-core -n '__mvm_core_is sign' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is sign 0' -F

complete -c mvm-core -n '__mvm_core_is keygen' -s o -l output -r -F -d 'The path of the files without .key and .pub'
complete -c mvm-core -n '__mvm_core_is keygen' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is keygen' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is platform' -l require -x -k -a '(__mvm_core_list __mvm_core_host_checks)' -d 'Exit with 1 unless these checks pass, and with 3 if one can\'t be made'
complete -c mvm-core -n '__mvm_core_is platform' -l strict -d 'Exit with 1 if a check fails or warns, and with 3 if kvm or tun can\'t be checked'
complete -c mvm-core -n '__mvm_core_is platform' -l root -x -k -a '(__fish_complete_directories (__mvm_core_value))' -d 'Check the files below another root directory, such as an image\'s'
complete -c mvm-core -n '__mvm_core_is platform' -l no-vm-probe -d 'Only query KVM\'s version and capabilities, without creating a VM'
complete -c mvm-core -n '__mvm_core_is platform' -s f -l format -x -k -a 'human json' -d 'How to print the result'
complete -c mvm-core -n '__mvm_core_is platform' -l color -x -k -a 'auto always never' -d 'When to use color'
complete -c mvm-core -n '__mvm_core_is platform' -s q -l quiet -d 'Print less'
complete -c mvm-core -n '__mvm_core_is platform' -s v -l verbose -d 'Print more on standard error'
complete -c mvm-core -n '__mvm_core_is platform' -s h -l help -d 'Show this help'

complete -c mvm-core -n '__mvm_core_is help' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is help 0' -k -a '(__mvm_core_commands)'

complete -c mvm-core -n '__mvm_core_is completions' -s h -l help -d 'Show this help'
complete -c mvm-core -n '__mvm_core_is completions 0' -k -a 'bash zsh fish'
