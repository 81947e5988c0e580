//! The bench's figures by Rust's csv crate.  usage: FOLDER OUT
//!
//! Words become numbers by a hash of each column; clients are told apart by
//! county, month and id, with a bit for each arrangement.
use rustc_hash::FxHashMap;
use std::fs::{read_dir, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

#[derive(Default)]
struct Words {
    numbers: FxHashMap<Vec<u8>, u32>,
    texts: Vec<String>,
}

impl Words {
    fn number(&mut self, text: &[u8]) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let number = self.texts.len() as u32;
        self.numbers.insert(text.to_vec(), number);
        self.texts.push(String::from_utf8_lossy(text).into_owned());
        number
    }
}

#[derive(Default, Clone, Copy)]
struct Figures {
    hours: i64,
    cents: i64,
    clients: u32,
}

fn hundredths(text: &[u8]) -> i64 {
    let mut value = 0;
    let mut places = -1;
    for &byte in text {
        if byte == b',' {
            places = 0;
        } else {
            value = value * 10 + i64::from(byte - b'0');
            if places >= 0 {
                places += 1;
            }
        }
    }
    for _ in places.max(0)..2 {
        value *= 10;
    }
    value
}

fn files(folder: &Path, depth: u32, found: &mut Vec<PathBuf>) {
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, depth + 1, found);
        } else if depth == 2 && path.ends_with("ha_toteuma.csv") {
            found.push(path);
        }
    }
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let mut paths = vec![];
    files(Path::new(&args[1]), 0, &mut paths);
    let (mut areas, mut months, mut ways) = (Words::default(), Words::default(), Words::default());
    let mut parts: FxHashMap<(u32, u32, u32), Figures> = FxHashMap::default();
    let mut seen: FxHashMap<(u32, u64), u32> = FxHashMap::default();
    let mut record = csv::ByteRecord::new();
    let mut clients: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    for path in &paths {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .buffer_capacity(1 << 18)
            .from_reader(File::open(path).unwrap());
        while reader.read_byte_record(&mut record).unwrap() {
            let area = areas.number(&record[0]);
            let month = months.number(&record[2]);
            let way = ways.number(&record[3]);
            let id = std::str::from_utf8(&record[1]).unwrap();
            let id = u64::from_str_radix(id, 16).unwrap();
            let part = parts.entry((area, month, way)).or_default();
            part.hours += hundredths(&record[5]);
            part.cents += hundredths(&record[6]);
            let mask = seen.entry((area * 4096 + month, id)).or_insert(0);
            if *mask == 0 {
                *clients.entry((area, month)).or_default() += 1;
            }
            if *mask >> way & 1 == 0 {
                *mask |= 1 << way;
                part.clients += 1;
            }
        }
    }
    let mut whole: FxHashMap<(u32, u32), Figures> = FxHashMap::default();
    for (&(area, month, _), part) in &parts {
        let all = whole.entry((area, month)).or_default();
        all.hours += part.hours;
        all.cents += part.cents;
    }
    let mut keys: Vec<_> = parts.keys().copied().collect();
    keys.sort_by_key(|k| {
        (&areas.texts[k.0 as usize], &months.texts[k.1 as usize], &ways.texts[k.2 as usize])
    });
    let mut out = BufWriter::new(File::create(&args[2]).unwrap());
    writeln!(
        out,
        "hva;kausi;tapa;tunnit;brutto;asiakkaat;tunnit_kaikki;brutto_kaikki;asiakkaat_kaikki"
    )
    .unwrap();
    for key in keys {
        let (part, all) = (parts[&key], whole[&(key.0, key.1)]);
        writeln!(
            out,
            "{};{};{};{}.{:02};{}.{:02};{};{}.{:02};{}.{:02};{}",
            areas.texts[key.0 as usize],
            months.texts[key.1 as usize],
            ways.texts[key.2 as usize],
            part.hours / 100, part.hours % 100, part.cents / 100, part.cents % 100,
            part.clients,
            all.hours / 100, all.hours % 100, all.cents / 100, all.cents % 100,
            clients[&(key.0, key.1)]
        )
        .unwrap();
    }
}
