//! The command line's own words: clap's headings, and its errors as something that can be put into words.
//!
//! It never prints what clap would have said: that is English alone.

use clap::{
    Arg, ArgAction, Command,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{
    language::{say, tags},
    wrong::Wrong,
};

/// The whole command line in the reader's language, with the options that are answered before any command runs.
pub fn in_words(command: Command) -> Command {
    let words = say();
    let lang = Arg::new("lang").long("lang").value_name("LANG").global(true);
    let help = Arg::new("help").long("help").short('h').global(true).action(ArgAction::Help);
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    headed(
        command
            .disable_help_flag(true)
            .disable_version_flag(true)
            .arg(lang.help(words.help_lang(&tags().join(", "))))
            .arg(help.help(words.help_help()))
            .arg(version.help(words.help_version())),
    )
}

/// A command with all its subcommands. What clap would add to a help text by itself (defaults, choices, the
/// environment) stands in the texts.
fn headed(command: Command) -> Command {
    let words = say();
    let dressed = command
        .help_template(format!(
            "{{about-with-newline}}\n{} \u{2068}{{usage}}\u{2069}\n\n{{all-args}}{{after-help}}",
            words.help_usage()
        ))
        .subcommand_help_heading(words.help_commands())
        .mut_args(|argument: Arg| {
            let heading = match (argument.is_positional(), argument.is_global_set()) {
                (true, _) => words.help_arguments(),
                (_, true) => words.help_options_everywhere(),
                _ => words.help_options(),
            };
            let argument = argument.help_heading(heading);
            match argument.get_action().takes_values() {
                true => argument.hide_default_value(true).hide_possible_values(true).hide_env(true),
                false => argument,
            }
        });
    dressed.mut_subcommands(headed)
}

/// What clap found wrong with a use of `line`. `None`: it was asked for help or the version.
pub fn wrong(error: &clap::Error, line: &Command, arguments: &[String]) -> Option<Wrong> {
    let found = |kind| error.get(kind).and_then(first);
    let all = |kind| match error.get(kind) {
        Some(ContextValue::Strings(all)) => all.clone(),
        Some(ContextValue::String(one)) => vec![one.clone()],
        _ => Vec::new(),
    };
    let option = || name_of(&found(ContextKind::InvalidArg).unwrap_or_default());
    let value = || found(ContextKind::InvalidValue).unwrap_or_default();
    let help = help_of(line, arguments);
    Some(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::UnknownArgument => {
            let option = option();
            // clap calls a word that has no place an argument that it does not know.
            match option.starts_with('-') {
                true => Wrong::OptionUnknown { option, meant: found(ContextKind::SuggestedArg), help },
                false => Wrong::WordTooMany { word: option },
            }
        }
        ErrorKind::InvalidSubcommand => {
            let command = found(ContextKind::InvalidSubcommand).unwrap_or_default();
            Wrong::CommandUnknown { command, meant: found(ContextKind::SuggestedSubcommand), help }
        }
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> = all(ContextKind::InvalidArg).iter().map(|name| name_of(name)).collect();
            Wrong::ArgumentMissing { argument: missing.join(", "), help }
        }
        ErrorKind::InvalidValue if value().is_empty() => Wrong::ValueMissing { option: option(), help },
        ErrorKind::InvalidValue => {
            Wrong::ValueUnknown { option: option(), value: value(), choices: all(ContextKind::ValidValue) }
        }
        ErrorKind::ArgumentConflict => {
            let (option, other) = (option(), found(ContextKind::PriorArg).map(|name| name_of(&name)));
            match other.filter(|other| *other != option) {
                Some(other) => Wrong::OptionsApart { option, other, help },
                None => Wrong::OptionTwice { option },
            }
        }
        ErrorKind::TooManyValues => Wrong::WordTooMany { word: value() },
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            Wrong::ValueMissing { option: option(), help }
        }
        ErrorKind::InvalidUtf8 => Wrong::NotText { help },
        _ => Wrong::Unclear { help },
    })
}

fn first(value: &ContextValue) -> Option<String> {
    match value {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(all) => all.first().cloned(),
        _ => None,
    }
}

/// `--listen` of clap's "--listen <ADDRESS>", `FOLDER` of "<FOLDER>".
fn name_of(told: &str) -> String {
    let name = told.split(' ').next().unwrap_or_default();
    name.trim_matches(['<', '>', '[', ']']).to_owned()
}

/// Where to read more: the help of the command that was meant.
fn help_of(line: &Command, arguments: &[String]) -> String {
    let meant = arguments.iter().skip(1).find_map(|word| line.find_subcommand(word));
    match meant {
        Some(command) => format!("presente-server {} --help", command.get_name()),
        None => "presente-server --help".to_owned(),
    }
}
