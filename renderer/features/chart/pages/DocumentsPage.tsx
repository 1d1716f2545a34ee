import { WriteButton } from '../writing/WriteButton.tsx';
import { DocumentList } from './DocumentList.tsx';

export const DocumentsPage = () => <DocumentList actions={<WriteButton kind="note" />} />;
