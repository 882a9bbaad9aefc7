#!/bin/sh
#SBATCH --job-name=yakaf --requeue --open-mode=append
# A corpus as a job array of Slurm: task i of N makes the shards i, i+N, i+2N …
#
#   sbatch --array=1-100 examples/slurm.sh /srv/manifest.json /srv/out 100
#   yakaf verify /srv/manifest.json /srv/out
#
# The number of tasks is said once more, as the last word: of a part of the array that is sent again (--array=3,7), Slurm's own
# count is another one. With RequeueExit=75 in slurm.conf what is temporary is tried again; 65, a shard that holds no records, is not.
exec ${YAKAF:-yakaf} shard --manifest "$1" --out-dir "$2" --shards "$SLURM_ARRAY_TASK_ID/$3" ${YAKAF_OPTIONS:-}
