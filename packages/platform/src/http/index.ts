export { type Call, type Client, client } from './client.ts';
export { type Address, type Door } from './door.ts';
export { type Mount, openRouter } from './mount.ts';
export { type Problem, problemOf } from './problem.ts';
export { type Bytes, type Handler, type Request, type RouteShape } from './route.ts';
export { listen, type Listening, type Running, safeApp, servicesApp } from './server.ts';
