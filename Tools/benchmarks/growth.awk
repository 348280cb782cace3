# Writes what growth.sh lints, `-v size=1` or twice as much with `-v size=2`.

function route(file, count, text,   i) {
  printf "{\"routes\": [" > file
  for (i = 0; i < count; i++) {
    printf "%s%s", i ? "," : "", text > file
  }
  print "]}" > file
  close(file)
}

BEGIN {
  bad = "{\"match_rule\": {}, \"target\": {\"pool_id\": \"web\"}}"
  route("routes" size ".json", 500 * size, bad)
  route("many" size ".json", 50000 * size, bad)

  file = "suppress" size ".json"
  printf "{\"suppress\": [" > file
  for (i = 0; i < 4000 * size; i++) {
    printf "%s{\"code\": \"MVM50%d\", \"path\": \"a/%d.json\", \"pointer\": \"/routes/%d\", \"reason\": \"r\"}", i ? "," : "", i % 9 + 1, i, i > file
  }
  print "]}" > file
  close(file)

  file = "broken" size ".log"
  for (i = 0; i < 100000 * size; i++) print "{broken" > file
  close(file)

  folder = "ignored" size
  system("mkdir -p " folder "/.git")
  file = folder "/.gitignore"
  for (i = 0; i < 4000 * size; i++) {
    print "name" i > file
    print "*.end" i > file
    print "/build" i "/*.json" > file
  }
  close(file)
  for (i = 0; i < 500 * size; i++) {
    file = folder "/tenant" i ".json"
    print "{}" > file
    close(file)
  }

  folder = "tenants" size
  for (i = 0; i < 250 * size; i++) {
    path = folder "/tenants/t" i
    system("mkdir -p " path)
    file = path "/tenant.json"
    printf "{\"tenant_id\": \"t%d\", \"net\": {\"tenant_net_id\": 3, \"ipv4_subnet\": \"10.240.3.0/24\", \"gateway_ip\": \"10.240.3.1\", \"bridge_name\": \"br-tenant-3\"}, \"quotas\": {\"max_vcpus\": 64, \"max_mem_mib\": 65536, \"max_running\": 32, \"max_warm\": 16, \"max_pools\": 8, \"max_instances_per_pool\": 32, \"max_disk_gib\": 500}, \"secrets_epoch\": 1, \"config_version\": 1, \"pinned\": false, \"audit_retention_days\": 90, \"created_at\": \"2026-03-02T08:00:00Z\"}\n", i > file
    close(file)
  }
}
