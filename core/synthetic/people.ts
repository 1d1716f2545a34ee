import type { Random } from './random.ts';

/** Common names by the country a family came from; nobody in particular. */
interface NameStock { readonly female: readonly string[]; readonly male: readonly string[]; readonly family: readonly string[]; readonly weight: number; readonly language: readonly [code: string, name: string] }

const words = (text: string): readonly string[] => text.split(' ');

const stocks: readonly NameStock[] = [
  { weight: 34, language: ['en', 'English'], female: words('Aoife Niamh Saoirse Ciara Emma Grace Orla Róisín Sinéad Maeve Eilis Clodagh Fiona Deirdre'), male: words('Conor Seán Cian Oisín Liam Darragh Eoin Fionn Patrick Declan Brendan Niall Ronan Kevin'), family: words("Murphy Kelly O'Sullivan Walsh Byrne Ryan O'Connor Doyle McCarthy Gallagher Doherty Kennedy Lynch Quinn Nolan Sheehan Hurley Crowley") },
  { weight: 14, language: ['pl', 'Polish'], female: words('Anna Katarzyna Małgorzata Agnieszka Zofia Ewa Magdalena Alicja'), male: words('Piotr Krzysztof Andrzej Tomasz Paweł Jakub Michał Łukasz'), family: words('Nowak Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur') },
  { weight: 10, language: ['pt', 'Portuguese'], female: words('Ana Beatriz Mariana Juliana Camila Larissa Fernanda Luiza'), male: words('João Pedro Lucas Rafael Gustavo Thiago Mateus Bruno'), family: words('Silva Santos Oliveira Souza Pereira Lima Costa Ferreira Almeida Ribeiro') },
  { weight: 10, language: ['en', 'English'], female: words('Adaeze Chiamaka Ngozi Folasade Yetunde Ifeoma Zainab Halima'), male: words('Chukwuemeka Olumide Babatunde Ifeanyi Tunde Emeka Yusuf Sani'), family: words('Okafor Adeyemi Okonkwo Balogun Eze Nwosu Abubakar Ogunleye Ibrahim Obi') },
  { weight: 10, language: ['hi', 'Hindi'], female: words('Priya Ananya Lakshmi Sunita Kavya Meera Divya Asha'), male: words('Arjun Rahul Vikram Sanjay Rohan Amit Suresh Anil'), family: words('Sharma Patel Nair Reddy Iyer Gupta Menon Singh Kaur Joshi') },
  { weight: 8, language: ['uk', 'Ukrainian'], female: words('Olena Oksana Iryna Natalia Kateryna Sofiia Daryna Yulia'), male: words('Oleksandr Andriy Dmytro Ivan Mykola Taras Bohdan Serhiy'), family: words('Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Boyko Melnyk Oliynyk Moroz') },
  { weight: 6, language: ['de', 'German'], female: words('Käthe Lena Sabine Anke Birgit Ulrike Hannah Jördis'), male: words('Jürgen Lukas Matthias Björn Stefan Felix Jörg Uwe'), family: words('Müller Schmidt Weiß Schäfer Köhler Jäger Vogel Böhm Krüger Lang') },
  { weight: 4, language: ['vi', 'Vietnamese'], female: words('Thảo Linh Hương Mai Ngọc Trang'), male: words('Minh Hùng Dũng Quang Tuấn Nam'), family: words('Nguyễn Trần Lê Phạm Hoàng Vũ') },
  { weight: 4, language: ['ar', 'Arabic'], female: words('Layla Amina Noor Rania Salma Hana'), male: words('Omar Khalid Samir Youssef Tariq Karim'), family: words('Haddad Mansour Khalil Nasser Saleh Farah') },
];

const streets = ['Quayside', 'Barrack Street', 'Sundays Well Road', 'Evergreen Road', 'Blarney Street', 'Marina Park', 'Model Farm Road', 'Chapel Hill', 'Rope Walk', 'Orchard Lane', 'Tramore Road', 'Beechwood Drive', 'Mill View', 'St Brigids Terrace'];
const places: readonly (readonly [city: string, postalCode: string])[] = [['Cork', 'T12'], ['Cork', 'T23'], ['Cobh', 'P24'], ['Midleton', 'P25'], ['Kinsale', 'P17'], ['Ballincollig', 'P31'], ['Mallow', 'P51']];

export interface MadeUpPerson {
  readonly given: readonly string[];
  readonly family: string;
  readonly gender: 'female' | 'male';
  readonly language: readonly [code: string, name: string];
  readonly phone: string;
  readonly address: { readonly line: string; readonly city: string; readonly postalCode: string };
}

export function makeUpPerson(random: Random): MadeUpPerson {
  const total = stocks.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.next() * total;
  const stock = stocks.find(({ weight }) => (left -= weight) < 0) ?? random.pick(stocks);
  const gender = random.chance(0.52) ? 'female' : 'male';
  const given = random.some(stock[gender], random.chance(0.2) ? 2 : 1);
  const [city, area] = random.pick(places);
  const letters = 'ACDEFHKNPRTVWXY';
  const code = `${area} ${letters.charAt(random.int(0, 14))}${String(random.int(0, 9))}${letters.charAt(random.int(0, 14))}${String(random.int(0, 9))}`;
  return { given, family: random.pick(stock.family), gender, language: stock.language, phone: phoneNumber(random), address: { line: `${String(random.int(1, 180))} ${random.pick(streets)}`, city, postalCode: code } };
}

/** Irish numbers for drama use: 020 91x xxxx rings nobody. */
export const phoneNumber = (random: Random): string => `+353 20 91${String(random.int(0, 9))} ${String(random.int(0, 9999)).padStart(4, '0')}`;
