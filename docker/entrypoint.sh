#!/bin/sh
# Secrets come as files (NAME_FILE, as Docker and Kubernetes mount them) or as plain variables; then the chosen process.
set -eu

for name in DATABASE_URL REDIS_URL SMTP_URL JWT_SECRET; do
  eval "file=\${${name}_FILE:-}"
  [ -n "$file" ] || continue
  [ -r "$file" ] || { echo "$name: cannot read $file" >&2; exit 78; }
  export "$name=$(cat "$file")"
done

case "${1:-api}" in
  api) exec node dist/apps/api/src/main.js ;;
  # Little room for young objects, which a worker never needs at once; counts only at the start.
  worker) exec node --max-semi-space-size=4 dist/apps/worker/src/main.js ;;
  healthy)
    # api: the process answers. worker: its own port listens; what it has to say about queues and mail is in /api/health/ready.
    case "${2:-api}" in
      api) exec node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" ;;
      worker) exec node -e "require('net').connect(Number(process.env.QUEUES_PORT), '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1))" ;;
    esac
    ;;
  *) exec node dist/apps/ops/src/main.js "$@" ;;
esac
