#!/bin/sh
# A corpus on storage that every host sees, on several hosts: GNU parallel over ssh.
#
#   YAKAF='/opt/node/bin/node /opt/yakaf/bin/yakaf.js' \
#     examples/parallel.sh /srv/manifest.json /srv/out 8/h1,8/h2 [options of parallel]
#
# The paths are those on the hosts, so they are absolute. YAKAF is what the hosts call, in the PATH that their sshd gives:
# a node of nvm is not on it. YAKAF_OPTIONS are those of `yakaf shard`, such as '--field text'.
# After a repair: the same again, or only what is missing. What is done already costs one reading.
set -u
manifest=$1 out=$2 hosts=$3
shift 3
yakaf=${YAKAF:-yakaf}

# Only names go over the network. A host that is gone is noticed by ssh (examples/ssh_config); its shards are tried elsewhere.
$yakaf manifest --list "$manifest" |
  parallel --ssh "ssh -F ${SSH_CONFIG:-$HOME/.ssh/config}" -S "$hosts" \
    --retries 3 --joblog "$out.log" "$@" \
    "$yakaf shard --manifest '$manifest' --out-dir '$out' ${YAKAF_OPTIONS:-}" {}
echo "parallel ended with $?" >&2

# The only thing to believe.
exec $yakaf verify "$manifest" "$out"
