//! Names for twelve home languages, as a school in the United States writes them down.
//!
//! Made of common given and family names; it never holds the name of a person who exists.

/// How a family's names hang together: a child's family name is not everywhere its mother's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::worlds) enum Naming {
    Shared,
    /// One family name in two forms, `Ivanov|Ivanova`.
    Gendered,
    MotherKeepsHers,
    /// A child's second name is the father's given name (Ethiopia).
    FathersGivenName,
}

pub(in crate::worlds) struct Tongue {
    /// As the school's system writes the language.
    pub(in crate::worlds) name: &'static str,
    /// Families in a hundred that speak it at home.
    pub(in crate::worlds) per_hundred: usize,
    pub(in crate::worlds) naming: Naming,
    pub(in crate::worlds) female: &'static [&'static str],
    pub(in crate::worlds) male: &'static [&'static str],
    pub(in crate::worlds) family: &'static [&'static str],
}

pub(in crate::worlds) const ENGLISH: &str = "English";
pub(in crate::worlds) const SPANISH: &str = "Spanish";
pub(in crate::worlds) const ARABIC: &str = "Arabic";
pub(in crate::worlds) const VIETNAMESE: &str = "Vietnamese";
pub(in crate::worlds) const HAITIAN_CREOLE: &str = "Haitian Creole";

#[rustfmt::skip]
pub(in crate::worlds) const TONGUES: [Tongue; 12] = [
    Tongue {
        name: ENGLISH, per_hundred: 45, naming: Naming::Shared,
        female: &["Abigail", "Alice", "Aaliyah", "Brianna", "Caroline", "Charlotte", "Clara", "Daisy", "Destiny", "Eleanor",
            "Ella", "Emma", "Faith", "Grace", "Hannah", "Hazel", "Imani", "Ivy", "Jasmine", "Josephine", "Kayla", "Keisha",
            "Lillian", "Madison", "Maya", "Naomi", "Nora", "Olivia", "Paige", "Quinn", "Rachel", "Ruby", "Sadie", "Savannah",
            "Sophie", "Tessa", "Violet", "Willow", "Zoe"],
        male: &["Aaron", "Adam", "Andre", "Asher", "Benjamin", "Brandon", "Caleb", "Cameron", "Carter", "Connor", "Darius",
            "Dylan", "Elijah", "Ethan", "Evan", "Felix", "Gavin", "Henry", "Isaac", "Isaiah", "Jack", "Jamal", "Jordan",
            "Joshua", "Kevin", "Landon", "Liam", "Logan", "Marcus", "Nathan", "Noah", "Owen", "Parker", "Reggie", "Samuel",
            "Terrence", "Tyler", "Wesley", "William"],
        family: &["Abbott", "Bailey", "Barnes", "Bennett", "Boucher", "Brooks", "Callahan", "Campbell", "Carter", "Coleman",
            "Cooper", "Doyle", "Ellis", "Fitzgerald", "Foster", "Gallagher", "Gibson", "Graham", "Hayes", "Henderson",
            "Howard", "Jackson", "Jenkins", "Johnson", "Kelly", "Lambert", "Lawson", "Marsh", "McCarthy", "Mitchell",
            "Morgan", "Murphy", "Nichols", "O'Brien", "Parsons", "Patterson", "Porter", "Reed", "Robinson", "Russell",
            "Sanders", "Simmons", "Spencer", "Sullivan", "Thompson", "Tucker", "Walker", "Warren", "Washington", "Wright"],
    },
    Tongue {
        name: SPANISH, per_hundred: 17, naming: Naming::MotherKeepsHers,
        female: &["Adriana", "Alejandra", "Ana", "Camila", "Carmen", "Daniela", "Elena", "Fernanda", "Gabriela", "Inés",
            "Isabel", "Jimena", "Julia", "Lorena", "Luz", "Mariana", "Marisol", "Natalia", "Paola", "Sofía", "Valentina",
            "Verónica", "Ximena", "Yolanda"],
        male: &["Adrián", "Alejandro", "Andrés", "Carlos", "César", "Daniel", "Emiliano", "Esteban", "Felipe", "Gabriel",
            "Héctor", "Iván", "Javier", "Jesús", "Joaquín", "José", "Luis", "Manuel", "Martín", "Miguel", "Óscar", "Rafael",
            "Santiago", "Tomás"],
        family: &["Acevedo", "Aguilar", "Álvarez", "Castillo", "Cruz", "Delgado", "Díaz", "Fuentes", "García", "Gómez",
            "Guzmán", "Hernández", "Jiménez", "López", "Maldonado", "Mejía", "Morales", "Muñoz", "Núñez", "Ortiz", "Peña",
            "Ramírez", "Reyes", "Rosario", "Santos", "Torres", "Vargas", "Velásquez"],
    },
    Tongue {
        name: "Portuguese", per_hundred: 8, naming: Naming::Shared,
        female: &["Ana", "Beatriz", "Bianca", "Bruna", "Carolina", "Cláudia", "Débora", "Fernanda", "Helena", "Inês", "Joana",
            "Larissa", "Letícia", "Luana", "Mariana", "Patrícia", "Raquel", "Sônia"],
        male: &["André", "Antônio", "Bernardo", "Bruno", "Caio", "Davi", "Eduardo", "Fábio", "Gustavo", "Henrique", "João",
            "Leandro", "Lucas", "Mateus", "Paulo", "Rafael", "Thiago", "Vinícius"],
        family: &["Almeida", "Araújo", "Barbosa", "Barros", "Cardoso", "Carvalho", "Correia", "Costa", "Cunha", "Ferreira",
            "Furtado", "Gonçalves", "Lopes", "Medeiros", "Monteiro", "Moreira", "Oliveira", "Ribeiro", "Silva", "Tavares"],
    },
    Tongue {
        name: HAITIAN_CREOLE, per_hundred: 7, naming: Naming::Shared,
        female: &["Carline", "Darline", "Esther", "Fabiola", "Fedline", "Guerda", "Islande", "Jessica", "Kettly", "Lovelie",
            "Marlène", "Mirlande", "Nadège", "Rose-Laure", "Stéphanie", "Widline", "Yolène"],
        male: &["Ansly", "Bernard", "Clifford", "Dieudonné", "Djimy", "Emmanuel", "Evens", "Frantz", "Gérald", "James",
            "Jean-Marc", "Kervens", "Lovensky", "Ricardo", "Robenson", "Stanley", "Wilner"],
        family: &["Alexis", "Antoine", "Auguste", "Célestin", "Charles", "Desir", "Dorvil", "Estimé", "François", "Jean-Louis",
            "Joseph", "Lafortune", "Louis", "Michel", "Moïse", "Noël", "Saint-Fleur", "Toussaint"],
    },
    Tongue {
        name: ARABIC, per_hundred: 4, naming: Naming::Shared,
        female: &["Dina", "Fatima", "Hala", "Hanan", "Khadija", "Layla", "Lina", "Mariam", "Nour", "Rania", "Salma", "Samira",
            "Yasmin", "Zainab"],
        male: &["Ahmad", "Ali", "Bilal", "Faris", "Hassan", "Ibrahim", "Khalid", "Mahmoud", "Mustafa", "Nabil", "Omar", "Sami",
            "Tariq", "Zaid"],
        family: &["Abboud", "Al-Jabouri", "Al-Khatib", "Darwish", "El-Sayed", "Hamdan", "Khalil", "Mansour", "Nasser",
            "Qasim", "Saleh", "Shaheen"],
    },
    Tongue {
        name: "Somali", per_hundred: 3, naming: Naming::MotherKeepsHers,
        female: &["Amina", "Ayaan", "Deqa", "Fadumo", "Habiba", "Halima", "Hodan", "Idil", "Ifrah", "Khadra", "Nasteho",
            "Sagal", "Sahra", "Ubah"],
        male: &["Abdi", "Abdirahman", "Ayub", "Bashir", "Guled", "Hamza", "Ismail", "Khalif", "Liban", "Mahad", "Mohamed",
            "Mukhtar", "Sharif", "Yahya"],
        family: &["Abdullahi", "Aden", "Ali", "Dahir", "Egal", "Farah", "Guleed", "Hersi", "Jama", "Mohamud", "Nur", "Osman",
            "Roble", "Warsame"],
    },
    Tongue {
        name: VIETNAMESE, per_hundred: 4, naming: Naming::MotherKeepsHers,
        female: &["Anh", "Bich", "Chau", "Diep", "Hanh", "Hoa", "Hong", "Lan", "Linh", "Mai", "My", "Ngoc", "Phuong", "Trang"],
        male: &["Bao", "Binh", "Cuong", "Dat", "Duc", "Hai", "Hieu", "Hung", "Khanh", "Khoa", "Long", "Nam", "Quang", "Tuan"],
        family: &["Bui", "Dang", "Do", "Duong", "Ho", "Hoang", "Huynh", "Le", "Ngo", "Pham", "Phan", "Tran", "Vo", "Vu"],
    },
    Tongue {
        name: "Mandarin (Chinese)", per_hundred: 4, naming: Naming::MotherKeepsHers,
        female: &["Fang", "Hui", "Jiaqi", "Jing", "Li", "Lihua", "Mei", "Meiling", "Na", "Qing", "Ting", "Xiaoyan", "Xinyi",
            "Yan", "Ying", "Yuxin"],
        male: &["Bo", "Chen", "Feng", "Gang", "Guowei", "Haoran", "Jian", "Jun", "Junjie", "Lei", "Ming", "Tao", "Wei",
            "Xiang", "Yuhang", "Zihan"],
        family: &["Chen", "Gao", "Guo", "He", "Huang", "Li", "Liu", "Lin", "Sun", "Wang", "Wu", "Xu", "Yang", "Zhang", "Zhao",
            "Zhou"],
    },
    Tongue {
        name: "Russian", per_hundred: 2, naming: Naming::Gendered,
        female: &["Anastasia", "Ekaterina", "Galina", "Irina", "Ksenia", "Larisa", "Marina", "Nadezhda", "Polina", "Svetlana",
            "Tatiana", "Vera"],
        male: &["Aleksei", "Boris", "Dmitri", "Egor", "Igor", "Kirill", "Konstantin", "Maksim", "Mikhail", "Nikolai", "Pavel",
            "Sergei"],
        family: &["Fedorov|Fedorova", "Ivanov|Ivanova", "Kozlov|Kozlova", "Kuznetsov|Kuznetsova", "Lebedev|Lebedeva",
            "Morozov|Morozova", "Orlov|Orlova", "Popov|Popova", "Smirnov|Smirnova", "Sokolov|Sokolova", "Volkov|Volkova"],
    },
    Tongue {
        name: "Ukrainian", per_hundred: 2, naming: Naming::Gendered,
        female: &["Alina", "Bohdana", "Daryna", "Halyna", "Iryna", "Kateryna", "Larysa", "Mariya", "Oksana", "Olena", "Solomiya",
            "Yaryna"],
        male: &["Andriy", "Bohdan", "Danylo", "Dmytro", "Mykola", "Nazar", "Oleh", "Oleksandr", "Ostap", "Petro", "Taras",
            "Vasyl"],
        family: &["Bondarenko|Bondarenko", "Boyko|Boyko", "Hrytsenko|Hrytsenko", "Kovalchuk|Kovalchuk", "Kravets|Kravets",
            "Lysenko|Lysenko", "Melnyk|Melnyk", "Rudnytskyi|Rudnytska", "Shevchuk|Shevchuk", "Tkachenko|Tkachenko",
            "Zelinskyi|Zelinska"],
    },
    Tongue {
        name: "Amharic", per_hundred: 2, naming: Naming::FathersGivenName,
        female: &["Abeba", "Almaz", "Aster", "Bethlehem", "Eden", "Genet", "Hiwot", "Meron", "Rahel", "Selam", "Tigist",
            "Tsehay"],
        male: &["Abel", "Bereket", "Dawit", "Eyob", "Getachew", "Henok", "Kaleb", "Mulugeta", "Nahom", "Solomon", "Tesfaye",
            "Yonas"],
        family: &["Alemu", "Assefa", "Bekele", "Desta", "Girma", "Haile", "Kebede", "Lemma", "Mekonnen", "Tadesse", "Wolde"],
    },
    Tongue {
        name: "Cambodian (Khmer)", per_hundred: 2, naming: Naming::MotherKeepsHers,
        female: &["Bopha", "Chanthou", "Chenda", "Dara", "Kunthea", "Leakhena", "Malis", "Phalla", "Rachana", "Sophea",
            "Sreymom", "Theary"],
        male: &["Borey", "Chamroeun", "Heng", "Kosal", "Munny", "Phirun", "Pisey", "Rithy", "Samnang", "Sopheap", "Veasna",
            "Vuthy"],
        family: &["Chea", "Chhim", "Heng", "Keo", "Kong", "Meas", "Nhem", "Ouk", "Pen", "Prak", "Seng", "Som", "Yim"],
    },
];
