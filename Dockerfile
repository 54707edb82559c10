# An image with the program and Git, for CI: docker build -t competency-lint .
#   docker run --rm -v "$PWD:/work" competency-lint check
#   docker run --rm -v "$PWD:/work" --user "$(id -u):$(id -g)" competency-lint check --fix

FROM swift:6.2-bookworm AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends libexpat1-dev libminizip-dev libyaml-dev zlib1g-dev pkg-config make \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# Tests too: the package names their folders.
COPY Package.swift Makefile ./
COPY Sources Sources
COPY Tests Tests
RUN make build && strip .build/release/competency-lint

# Of folders that belong to others Git trusts the one that the user mounts, and no other.
# The program is static: what it needs of the system is Git, for --changed-since and --staged, and a shell, which CI runs its scripts in.
FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory /work
COPY --from=build /source/.build/release/competency-lint /usr/local/bin/competency-lint
WORKDIR /work
ENTRYPOINT ["competency-lint"]
CMD ["check"]
