# syntax=docker/dockerfile:1
# One image a service: docker build --build-arg SERVICE=dispatch -t orderly/dispatch .
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.base.json ./
COPY packages packages
COPY services services
COPY web web
COPY e2e/package.json e2e/package.json
COPY bench/package.json bench/package.json
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN npx tsc --build services/standalone packages/cli packages/audit-verify && npm run build -w web
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE} AS run
ARG SERVICE
RUN test -n "$SERVICE"
# CSP_ENABLED: what filters documents inside mongoose never turns text into code.
ENV NODE_ENV=production SERVICE=${SERVICE} CSP_ENABLED=1
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY --from=build /app/services services
COPY --from=build /app/web/build web/build
COPY --from=build /app/web/package.json web/package.json
COPY infra/docker/health.mjs infra/docker/demo-door.mjs infra/docker/
# Everything belongs to root and is only read; the service runs as somebody else.
USER node
EXPOSE 4000 9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "infra/docker/health.mjs"]
CMD ["sh", "-c", "exec node --disable-proto=delete --import @orderly/platform/tracing services/$SERVICE/dist/main.js"]
