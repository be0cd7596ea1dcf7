type Policy = { createScriptURL: (url: string) => unknown };
type TrustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
};

/** The one policy for scripts that are started by address: only those of this origin. */
const policy: Policy | undefined = (
  globalThis as { trustedTypes?: TrustedTypes }
).trustedTypes?.createPolicy('forbear', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError('foreign script');
    return url;
  },
});

/** An address of this origin in the form that workers take. */
export const ownScript = (url: string): string => (policy?.createScriptURL(url) ?? url) as string;
