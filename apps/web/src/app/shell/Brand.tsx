import { Link } from 'react-router';
import { useWords } from '../language/language.js';

export function Brand() {
  const w = useWords();
  return (
    <Link to="/" className="brand">
      <i aria-hidden="true" />
      {w('product.name')}
    </Link>
  );
}
