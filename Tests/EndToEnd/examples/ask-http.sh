#!/bin/sh
# Asks for a project over HTTP, as JSON: ask-http.sh 127.0.0.1:7411 3.6
set -eu
curl --silent --show-error --fail "http://$1/rpc" \
  --header 'Content-Type: application/json' \
  --data '{"jsonrpc": "2.0", "id": 1, "method": "project.get", "params": {"project": "'"$2"'"}}'
