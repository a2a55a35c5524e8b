# A server of PostgreSQL of one's own for a measurement, in "$work/pg" on port 5476; sourced. As root it runs as the user postgres.
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
chmod 711 "$work"
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
mkdir "$work/pg" && { [ "$(id -u)" != 0 ] || chown postgres "$work/pg"; }
trap 'as "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$work"' EXIT
as "$bin/initdb" -D "$work/pg/data" -A trust -U postgres -E UTF8 --locale=C > /dev/null
as "$bin/pg_ctl" -D "$work/pg/data" -o "-p 5476 -k $work/pg -c listen_addresses=127.0.0.1 -c max_connections=400 -c max_wal_size=8GB -c shared_buffers=1GB" -l "$work/pg/log" -w start > /dev/null
