import { auditRoutes, deliveryRoutes, dispatchRoutes, escortRoutes, loansRoutes, storageRoutes, workforceRoutes } from '@orderly/contracts';
import { client } from '@orderly/platform/http';
import type { Address, Client } from '@orderly/platform/http';

export type Services = {
  readonly workforce: Client<typeof workforceRoutes>;
  readonly dispatch: Client<typeof dispatchRoutes>;
  readonly escort: Client<typeof escortRoutes>;
  readonly delivery: Client<typeof deliveryRoutes>;
  readonly storage: Client<typeof storageRoutes>;
  readonly loans: Client<typeof loansRoutes>;
  readonly audit: Client<typeof auditRoutes>;
};
/** Base URLs; functions, as a service in the same process knows its port only once it listens. */
export type ServiceUrls = { readonly [K in keyof Services]: Address };

/** One client a service, with breaker and keep-alive shared by all requests. */
export function openServices(urls: ServiceUrls): Services {
  return {
    workforce: client(urls.workforce, workforceRoutes),
    dispatch: client(urls.dispatch, dispatchRoutes),
    escort: client(urls.escort, escortRoutes),
    delivery: client(urls.delivery, deliveryRoutes),
    storage: client(urls.storage, storageRoutes),
    loans: client(urls.loans, loansRoutes),
    audit: client(urls.audit, auditRoutes),
  };
}

/** The same clients with a person's token on every call: services act with the caller's rights (ASVS 8.3.3). */
export function inTheNameOf(services: Services, identity: { readonly token?: string; readonly requestId: string }): Services {
  return {
    workforce: bound(services.workforce, identity),
    dispatch: bound(services.dispatch, identity),
    escort: bound(services.escort, identity),
    delivery: bound(services.delivery, identity),
    storage: bound(services.storage, identity),
    loans: bound(services.loans, identity),
    audit: bound(services.audit, identity),
  };
}

function bound<C extends object>(calls: C, identity: object): C {
  return new Proxy(calls, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name);
      return typeof call === 'function' ? (given: object): unknown => Reflect.apply(call, target, [{ ...given, ...identity }]) : call;
    },
  });
}
