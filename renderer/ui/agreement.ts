import { createContext, useContext } from 'react';

/** Whether the network agrees on what it sees. The shell knows; whatever shows how far a change has come asks here. */
export const Agreement = createContext(true);
export const useIsAgreed = (): boolean => useContext(Agreement);
