//! The names that program and glue call each other by, made short on both sides at once.
//!
//! wasm-bindgen gives each import a name with sixteen random digits, in the program and in the
//! glue: 5 kB of what a reader loads, since such digits don't compress. esbuild chooses short ones
//! for the glue; here the program gets the same. What the program offers and the glue never uses is
//! dropped with its name, and wasm-opt drops the code behind it.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Import, Parser, Payload};

use timeline_core::messages;

use super::error::Error;

/// A name that JavaScript uses for other things as well, and so stays.
const KEPT: &str = "memory";

/// The names that the program shares with the glue, each once: where imports come from, imports and
/// exports.
///
/// # Errors
/// When it is no program.
pub fn shared_names(program: &[u8]) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload.map_err(unreadable)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import.map_err(unreadable)?;
                    names.extend([import.module, import.name].map(str::to_owned));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    names.push(export.map_err(unreadable)?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    names.sort();
    names.dedup();
    names.retain(|name| name != KEPT);
    Ok(names)
}

/// The program with the short names that the glue has for those that it uses.
///
/// # Errors
/// When it is no program, or the glue lacks something that the program imports.
pub fn with_short_names(
    program: &[u8],
    short: &BTreeMap<String, String>,
) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.map_err(unreadable)?;
        match payload {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for import in imports.into_imports() {
                    add_import(&mut section, import.map_err(unreadable)?, short)?;
                }
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports {
                    let mut export = export.map_err(unreadable)?;
                    let name = short.get(export.name).map(String::as_str);
                    if let Some(name) = name.or((export.name == KEPT).then_some(KEPT)) {
                        export.name = name;
                        let added = RoundtripReencoder.parse_export(&mut section, export);
                        added.map_err(unreadable)?;
                    }
                }
                module.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let range = usize::try_from(range.start)
                        .ok()
                        .zip(usize::try_from(range.end).ok());
                    let data = range.and_then(|(start, end)| program.get(start..end));
                    let data = data.ok_or_else(|| unreadable(messages::build_cut_section()))?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

fn add_import(
    section: &mut ImportSection,
    import: Import<'_>,
    short: &BTreeMap<String, String>,
) -> Result<(), Error> {
    let in_glue = |what, name: &str| {
        let name = name.to_owned();
        short.get(&name).ok_or(Error::NotInGlue { what, name })
    };
    let (module, name) = (
        in_glue(messages::build_source_of_imports(), import.module)?,
        in_glue(messages::build_import(), import.name)?,
    );
    let kind = RoundtripReencoder
        .entity_type(import.ty)
        .map_err(unreadable)?;
    section.import(module, name, kind);
    Ok(())
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    Error::Program(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::temporary::Folder;
    use crate::postbuild::tools::tests::installed;
    use std::fs;
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, Function, FunctionSection, MemorySection, MemoryType,
        TypeSection,
    };

    /// A program that imports `imports` and exports its memory and `exports`, functions that each
    /// call the import of the same place.
    fn program(imports: &[&str], exports: &[&str]) -> Vec<u8> {
        let (mut types, mut module) = (TypeSection::new(), Module::new());
        types.ty().function([], []);
        let (mut import_section, mut functions, mut code) = (
            ImportSection::new(),
            FunctionSection::new(),
            CodeSection::new(),
        );
        let mut export_section = ExportSection::new();
        export_section.export("memory", ExportKind::Memory, 0);
        for name in imports {
            import_section.import("./app_bg.js", name, EntityType::Function(0));
        }
        for (index, name) in (0_u32..).zip(exports) {
            functions.function(0);
            export_section.export(
                name,
                ExportKind::Func,
                u32::try_from(imports.len()).unwrap() + index,
            );
            let mut body = Function::new([]);
            body.instructions().call(index).end();
            code.function(&body);
        }
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        module
            .section(&types)
            .section(&import_section)
            .section(&functions)
            .section(&memories);
        module.section(&export_section).section(&code);
        module.finish()
    }

    fn names(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|&(long, short)| (long.to_owned(), short.to_owned()))
            .collect()
    }

    #[test]
    fn program_and_glue_have_the_same_short_names_and_nothing_unused() {
        let Some(tools) = installed() else {
            return;
        };
        let folder = Folder::new("glue").unwrap();
        let glue = folder.path().join("app-1.js");
        fs::write(
            &glue,
            "export class Unused { free() { wasm.unused_free(); } }
            if (Symbol.dispose) Unused.prototype[Symbol.dispose] = Unused.prototype.free;
            let wasm;
            const imports = { __wbg_log_0123456789abcdef: () => console.log(wasm.memory), __wbg_gone_0123456789abcdef: () => {} };
            export default async (bytes) => {
              wasm = (await WebAssembly.instantiate(bytes, { './app_bg.js': imports })).instance.exports;
              wasm.__wbindgen_start();
            };",
        )
        .unwrap();
        let before = program(
            &["__wbg_log_0123456789abcdef", "__wbg_gone_0123456789abcdef"],
            &["__wbindgen_start", "unused_free"],
        );
        let shared = shared_names(&before).unwrap();
        assert_eq!(shared.len(), 5, "{shared:?}");
        let (glue, short) = tools
            .bundle(
                folder.path(),
                "export { default } from \"./app-1.js\";",
                &shared,
            )
            .unwrap();
        for gone in [
            "Unused",
            "unused_free",
            "0123456789abcdef",
            "app_bg",
            "__wbindgen_start",
        ] {
            assert!(!glue.contains(gone), "{gone}: {glue}");
        }
        assert!(glue.contains(".memory"), "{glue}");
        let after = tools
            .optimise(&with_short_names(&before, &short).unwrap())
            .unwrap();
        let mut expected: Vec<String> = [
            "./app_bg.js",
            "__wbg_log_0123456789abcdef",
            "__wbindgen_start",
        ]
        .map(|name| short[name].clone())
        .to_vec();
        expected.sort();
        assert_eq!(shared_names(&after).unwrap(), expected);
    }

    #[test]
    fn an_import_that_the_glue_lacks_stops_the_build() {
        let before = program(&["a"], &["b"]);
        for (short, message) in [
            (
                names(&[]),
                "the source of imports of the program, `./app_bg.js`",
            ),
            (
                names(&[("./app_bg.js", "x")]),
                "an import of the program, `a`",
            ),
        ] {
            let error = with_short_names(&before, &short).unwrap_err().to_string();
            assert_eq!(
                error,
                format!("expected the glue to have {message}, found none")
            );
        }
    }

    #[test]
    fn what_is_no_program_is_refused() {
        let whole = program(&["a"], &["b"]);
        for bytes in [b"<h1>".as_slice(), b"", &whole[..whole.len() - 1]] {
            assert!(
                matches!(shared_names(bytes), Err(Error::Program(_))),
                "{bytes:?}"
            );
        }
    }
}
