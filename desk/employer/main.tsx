import { createRoot } from 'react-dom/client'
import { EmployerPage } from './EmployerPage.tsx'
import './employer.scss'

const place = document.getElementById('employer')
const token = window.location.pathname.split('/')[2] ?? ''
if (place) createRoot(place).render(<EmployerPage token={token} />)
