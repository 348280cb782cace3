# Writes a clean fleet: with `-v folder=FOLDER` a folder for each of 200 tenants with a tenant.json
# and 100 files of pools in it, otherwise one desired state of about `-v megabytes=SIZE`.
#
# All is laid out as mvm writes it, with two spaces, or without white space with `-v compact=1`.

function line(depth, text) {
  if (compact) {
    sub(/": /, "\":", text)
    printf "%s", text > file
    size += length(text)
  } else {
    printf "%*s%s\n", 2 * depth, "", text > file
    size += 2 * depth + length(text) + 1
  }
}

function member(depth, key, value, last) {
  line(depth, "\"" key "\": " value (last ? "" : ","))
}

function text(value) { return "\"" value "\"" }

function quotas(depth, pools) {
  line(depth, "\"quotas\": {")
  member(depth + 1, "max_vcpus", 16 * pools)
  member(depth + 1, "max_mem_mib", 32768 * pools)
  member(depth + 1, "max_running", 252)
  member(depth + 1, "max_warm", 4 * pools)
  member(depth + 1, "max_pools", 2 * pools)
  member(depth + 1, "max_instances_per_pool", 32)
  member(depth + 1, "max_disk_gib", 100 * pools, 1)
  line(depth, "},")
}

function network(number) { return "10." 240 + int(number / 256) "." number % 256 }

# The part of a pool that pool.json and desired states share.
function pool(depth, number, tenant) {
  member(depth, "pool_id", text("web-" number))
  if (tenant != "") member(depth, "tenant_id", text(tenant))
  member(depth, "flake_ref", text("github:acme/fleet-images/release-" number % 7))
  member(depth, "profile", text(number % 3 ? "minimal" : "full-monitoring"))
  member(depth, "role", text("worker"))
  line(depth, "\"instance_resources\": {")
  member(depth + 1, "vcpus", number % 2 ? 2 : 4)
  member(depth + 1, "mem_mib", 1024 + number % 4 * 512)
  member(depth + 1, "data_disk_mib", 2048, 1)
  line(depth, "},")
  line(depth, "\"desired_counts\": {")
  member(depth + 1, "running", 2 + number % 2)
  member(depth + 1, "warm", 1)
  member(depth + 1, "sleeping", number % 4, 1)
  line(depth, "},")
  line(depth, "\"runtime_policy\": {")
  member(depth + 1, "min_running_seconds", 60 + number % 30)
  member(depth + 1, "min_warm_seconds", 30)
  member(depth + 1, "drain_timeout_seconds", 30)
  member(depth + 1, "graceful_shutdown_seconds", 15, 1)
  line(depth, "},")
}

function scopes(depth, last) {
  line(depth, "\"secret_scopes\": [")
  line(depth + 1, "{")
  member(depth + 2, "integration", text("postgres"))
  line(depth + 2, "\"keys\": [")
  line(depth + 3, text("DATABASE_URL") ",")
  line(depth + 3, text("DATABASE_PASSWORD"))
  line(depth + 2, "]")
  line(depth + 1, "}")
  line(depth, "]" (last ? "" : ","))
}

function pool_file(number, tenant) {
  line(0, "{")
  pool(1, number, tenant)
  line(1, "\"metadata\": {")
  line(2, "\"tags\": {")
  member(3, "owner", text("platform"))
  member(3, "cost-center", text("cc-" number), 1)
  line(2, "}")
  line(1, "},")
  member(1, "seccomp_policy", text("baseline"))
  member(1, "snapshot_compression", text("zstd"))
  member(1, "metadata_enabled", "true")
  member(1, "pinned", "false")
  member(1, "critical", "false")
  scopes(1)
  member(1, "template_id", text(""), 1)
  line(0, "}")
}

function tenant_file(number, tenant) {
  line(0, "{")
  member(1, "tenant_id", text(tenant))
  quotas(1, 100)
  line(1, "\"net\": {")
  member(2, "tenant_net_id", number)
  member(2, "ipv4_subnet", text(network(number) ".0/24"))
  member(2, "gateway_ip", text(network(number) ".1"))
  member(2, "bridge_name", text("br-tenant-" number), 1)
  line(1, "},")
  member(1, "secrets_epoch", 1)
  member(1, "config_version", 12)
  member(1, "pinned", "false")
  member(1, "audit_retention_days", 90)
  member(1, "created_at", text("2025-03-01T09:30:00Z"), 1)
  line(0, "}")
}

function desired_pool(depth, number, last) {
  line(depth, "{")
  pool(depth + 1, number, "")
  member(depth + 1, "seccomp_policy", text("baseline"))
  member(depth + 1, "snapshot_compression", text("zstd"))
  member(depth + 1, "routing_table", "null")
  scopes(depth + 1)
  line(depth + 1, "\"sleep_policy\": {")
  member(depth + 2, "warm_threshold_secs", 300)
  member(depth + 2, "sleep_threshold_secs", 900)
  member(depth + 2, "cpu_threshold", "5.0")
  member(depth + 2, "net_bytes_threshold", 1024, 1)
  line(depth + 1, "},")
  line(depth + 1, "\"default_update_strategy\": {")
  member(depth + 2, "type", text("rolling"))
  member(depth + 2, "max_unavailable", 1)
  member(depth + 2, "max_surge", 1)
  member(depth + 2, "health_check_timeout_secs", 60, 1)
  line(depth + 1, "},")
  member(depth + 1, "registry_artifact", "null", 1)
  line(depth, "}" (last ? "" : ","))
}

function desired_tenant(number, pools, last) {
  line(2, "{")
  member(3, "tenant_id", text("tenant-" number))
  line(3, "\"network\": {")
  member(4, "tenant_net_id", number)
  member(4, "ipv4_subnet", text(network(number) ".0/24"), 1)
  line(3, "},")
  quotas(3, pools)
  member(3, "secrets_hash", text("sha256:" sprintf("%064x", number)))
  line(3, "\"pools\": [")
  for (index_ = 1; index_ <= pools; index_++) desired_pool(4, index_, index_ == pools)
  line(3, "],")
  line(3, "\"preferred_regions\": [")
  line(4, text("eu-central-1"))
  line(3, "]")
  line(2, "}" (last ? "" : ","))
}

function fleet() {
  for (tenant = 0; tenant < 200; tenant++) {
    name = "tenant-" tenant
    system("mkdir -p '" folder "/" name "'")
    file = folder "/" name "/tenant.json"
    tenant_file(tenant, name)
    close(file)
    for (number = 0; number < 100; number++) {
      file = sprintf("%s/%s/web-%02d.json", folder, name, number)
      pool_file(number, name)
      close(file)
    }
  }
}

# Has as many pools for each tenant as it takes; there are 4,096 networks.
function desired(bytes) {
  file = "/dev/stdout"
  tenants = 2048
  pools = int(bytes / tenants / (compact ? 785 : 1416)) + 1
  line(0, "{")
  member(1, "schema_version", 1)
  member(1, "node_id", text("node-1"))
  line(1, "\"tenants\": [")
  for (tenant = 0; tenant < tenants; tenant++) desired_tenant(tenant, pools, tenant == tenants - 1)
  line(1, "],")
  member(1, "prune_unknown_tenants", "false")
  member(1, "prune_unknown_pools", "false")
  member(1, "sequence", 7, 1)
  line(0, "}")
}

BEGIN {
  if (folder != "") fleet()
  else desired(megabytes * 1000000)
}
