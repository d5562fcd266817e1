import os from 'node:os';
import path from 'node:path';
import { Fault } from '../../workbook/book/fault';
import { toCertificateAdvice } from './certificate-advice';

/** Where office-addin-dev-certs keeps what the system is asked to trust. */
const authority = path.join(os.homedir(), '.office-addin-dev-certs', 'ca.crt');

/** The certificate of this computer, trusted by its system. Throws a Fault `certificate` that says what to do where it is not. */
export async function takeCertificate<Certificate>(
  ask: () => Promise<Certificate>,
  platform = process.platform,
): Promise<Certificate> {
  return ask().catch((cause: unknown) => {
    throw new Fault(
      'certificate',
      toCertificateAdvice(platform, authority, cause instanceof Error ? cause.message : String(cause)),
      { cause },
    );
  });
}
